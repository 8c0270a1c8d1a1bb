"""What is refused, and of what one is only warned, by subject. Each docstring is the sentence the user reads."""
