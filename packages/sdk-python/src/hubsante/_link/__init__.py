"""What a link version is: ``description.json`` of its package."""
