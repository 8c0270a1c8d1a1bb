"""What a review refuses, subject by subject. Each rule's docstring is the sentence the user reads."""
