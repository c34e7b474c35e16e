"""Judging messages."""
