"""Every way of asking by everything asked for, and the same ways by what one may well ask for."""

from itertools import product

from mdnetwork.interviews.checks.table import check_draft
from mdnetwork.settings import Settings

LEAST = 0.97
MOST = 0.02

ASKS = """
Could you {}?|Please {}.|I'd be grateful if you could {}.|I hope you can {}.|Would you {}?
If you could {}, that would be great.|I wonder if you might {}.|Any chance you could {}?
It would mean a lot to me if you would {}.|Would it be possible for you to {}?|Kindly {}.
Can I ask you to {}?|I'd appreciate it if you'd {}.|Maybe you could {}.|Feel free to {}.
May I trouble you to {}?|I was going to ask whether you'd {}.|You could {}, if you like.
Would you be willing to {}?|Is there any way you could {}?|I'd love for you to {}.
I need you to {}.|I'd like you to {}.|If you're able to {}, I'd be thrilled.
Would you be so kind as to {}?|My request is that you {}.|Do you think you could {}?
Might you {}?|I'd owe you big time if you could {}.|Can you {}? Thanks!
"""
JOBS = """
pass my CV on to your manager|forward my application to HR|put in a good word for me|hire me
recommend me for the position|refer me to your company|keep me in mind for future roles
mention me to your boss|introduce me to the hiring manager|consider me for the role|take me on
put my name forward|vouch for me|submit a referral for me|send my résumé round your office
keep my CV on file|let me know when a job comes up|tell the recruiter about me
get me an interview|find me a job|put me in touch with HR|flag my application
endorse my application|act as a reference for me|write me a recommendation for the job
show my portfolio to your art director|help me get hired|speak to the director about me
think of me when you hire|bring me on board|give me a chance|put me forward for the post
hand my résumé to the right person|share my profile with your team|support my application
look at my CV and see if I'd fit your team|ask your manager if they need anyone
tell me about any openings on your team|let me join your team|give me a trial|be my referee
help me find a job at your firm|make sure my application gets seen|nominate me for the post
keep an eye out for jobs for me|drop my name to the hiring team|fit me in somewhere
say a few words to the panel on my behalf|pass on my details to whoever is hiring
"""
TALKS = """
tell me how you got your job|tell me what you look for when you hire|explain how your team hires
recommend a book on the field|introduce me to a colleague who switched careers
tell me about your role at Acme|look over my CV and tell me what is unclear
share how you prepared for your interviews|spare me twenty minutes to talk about your work
tell me what hiring managers notice first|describe a typical day in your position
tell me whether a degree matters for entry-level jobs|give me your view of the job market
suggest two or three other people I could talk to|let me know which day suits you
answer a few questions about working at your company|meet me for coffee near your office
tell me how people find jobs in this industry|tell me what you wish you'd known
point me to a good article on the profession|let me shadow you for a morning
tell me what an internship in your field is like|show me around the lab one afternoon
help me understand what recruiters do all day|tell me which skills matter most in your team
put me in touch with someone else I could learn from|say what surprised you about the job
put me in contact with somebody who worked there in the eighties|send me the slides
pass my thanks on to your team|let your colleague know I'll be late|confirm Thursday
forward this article to your team|invite me to the next meetup|lend me the book
come and speak to our class|write a few lines for our newsletter|take part in our survey
give my regards to your manager|check whether I quoted you correctly|keep in touch
let me know if you need anything from me before we meet|let me buy you lunch
let me know how the new role is going|suggest someone who could speak at our event
let the director know that we loved the play|tell me whom to thank|remind me of the title
mention my name when you call Dr Lee about the talk|move our talk to Friday
pass my questions on to your colleague|put me on the guest list for the reading
keep a seat for me at the concert|let me join you for the walk on Sunday|sign the book
give me your honest opinion|find me the article you mentioned|comment on my draft chapter
look at my questions before Thursday|get in touch when you are back|show my class your lab
"""


def _cells(objects: str) -> list[str]:
    acts, things = (text.strip().replace("\n", "|").split("|") for text in (ASKS, objects))
    return [act.replace("{}", thing) for act, thing in product(acts, things)]


def _asks(message: str) -> bool:
    problems = check_draft(f"{message}\n", "draft", Settings(), kind="thank-you")
    return any(problem.code == "job-ask" for problem in problems)


def test_each_way_of_asking_finds_what_is_asked_for() -> None:
    missed = [message for message in _cells(JOBS) if not _asks(message)]
    assert len(missed) <= (1 - LEAST) * len(_cells(JOBS)), missed


def test_to_ask_for_a_talk_is_no_ask_for_a_job() -> None:
    wrong = [message for message in _cells(TALKS) if _asks(message)]
    assert len(wrong) <= MOST * len(_cells(TALKS)), wrong
