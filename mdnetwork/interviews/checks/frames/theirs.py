"""Frames that ask if the deed is to be theirs: "you could pass my CV on", not "I passed it on"."""

FRAMES = r"""
(put|putting|say|drop|dropping|throw|speak|add|slip) .. (good|kind|nice|positive|favou?rable|
    strong|quick|friendly|encouraging|flattering) words?
(put|putting|drop) .. a word (in|with|for)
(put|putting) in .. words?(?= (?:for|with|about|to|on|at|[.?!,]))
(pass|passing|forward|forwarding|send|sending|share|sharing|hand|handing|give|giving|submit|
    submitting|slip|slipping|circulate|circulating|distribute|deliver|relay|show|showing|take|
    route|upload|put|putting|place|placing|drop|dropping|bring|present|get|getting|pop|float|
    direct|channel|walk|leave|leaving|email|mail|run|sneak|refer|spread|ping|shoot|kick|move|
    flag) .. MYCV .. (along|on|around|round|onward|onwards|forward|to|with|in|into|through|past|
    before|up|by|across|at|over|internally|out|under|upstairs)(?! (?:to )?(?:me|myself|mind)\b)
(pass|passing|forward|forwarding|send|sending|hand|handing|circulate|slip) (along |on |around |
    round |over |in |up )?MYCV
(pass|passing|forward|send|sending|hand|give|giving|share|sharing|slip) .. (HR|BOSS|PEOPLE) ..
    MYCV
(pass|passing|forward|forwarding|give|giving|share|sharing|send|sending|hand|mention|submit|get|
    getting) .. MYSELF .. (along|on|to|with|around|forward|in|into) .. (HR|BOSS|hir[a-z]+|JOB|
    WORKNOUN)
(get|getting|put|putting|place|bring|bringing) (MYCV|me|my name|my application) .. (in front of|
    before|past|to|noticed|seen|looked at|under|on|through) .. (HR|BOSS|PEOPLE|nose|eyes|desk|
    filter|screen|top|pile)
(review|consider|look at|process|read) (MYCV|my background) .. (for|against|with .. in mind|and
    (?:consider|see (?:if|whether)|let me know if|tell me (?:if|whether))) ... (WORKNOUN|fit|
    match|consider|hir[a-z]+|opening|place)
(attach|add|file|keep|hold|store|save|retain) MYCV (on|in|to|for|with) .. (file|record|system|
    database|pile|pool|folder|consideration|future)
(tell|ask|let|persuade|convince|talk to|speak to|speak with|nudge|email|call|contact|write to|
    approach) (HR|BOSS|PEOPLE) (about|of|that|to|know) (me|i|hire|take|consider|interview|look at
    my|my)(?! (?:would love|questions?|visit|talk))
(have|put|drop|say|whisper|get) .. words? (with|to|in front of|in the ear of) .. DECIDER
(use|lend|exert) your (influence|connections|pull|clout|weight|sway)
(put|move|bump|push|get|fast-track) (me|MYCV) (to|on|onto|at|up|through) .. (top|pile|shortlist|
    list|stack|front|process)
"""
