"""Types des messages du lien 15-ESSAI v1.0 du Hub Santé, un module par message."""

__all__ = [
    "rs_bilan",
]
