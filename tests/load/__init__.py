"""Measurements, never timed asserts: each prints ratios against something that ran beside it."""
