"""应诉 of one suit, subject by subject: what is refused, the steps, the limits."""
