"""Floor 3: records become a referral graph, and the questions asked of it.

Direct referrals come from records; here is what needs the whole network. networkx lives here only.
"""
