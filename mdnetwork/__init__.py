"""mdnetwork: due follow-ups and the referral network from your Markdown notes."""

__version__ = "0.1.0"
