"""What the Makefile calls: makes the environment, builds, serves and proves. Standard library only.

It runs before anything is installed, so nothing here may import a locked package.
"""
