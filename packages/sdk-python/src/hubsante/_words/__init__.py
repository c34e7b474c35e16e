"""What is said of messages, in French and in English."""
