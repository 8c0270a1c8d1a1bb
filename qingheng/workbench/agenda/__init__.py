"""Calendars across cases: hearings and other appointments, and limits by the day on which they end."""
