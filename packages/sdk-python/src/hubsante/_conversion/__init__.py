"""How a message of one version becomes a message of another."""
