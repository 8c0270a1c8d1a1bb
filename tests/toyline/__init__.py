"""Three small lines for tests of what happens between lines: a register, a line that refers, a line that receives."""
