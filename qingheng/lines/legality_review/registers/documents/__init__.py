"""行政规范性文件: the register of normative documents, from the draft to the end of their validity."""
