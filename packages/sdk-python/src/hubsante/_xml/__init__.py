"""Messages in XML."""
