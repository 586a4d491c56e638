"""Certificates in keys.log, proposals that wait for a second administrator, team epochs and their slots."""
