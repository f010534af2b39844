"""Receivers of the kernel."""
