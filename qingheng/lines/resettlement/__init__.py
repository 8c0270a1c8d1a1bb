"""Resettlement and assistance (安置帮教): help for people released, or whose correction ended."""
