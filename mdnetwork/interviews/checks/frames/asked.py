"""Frames that ask in a question or a wish: "is there an opening?", not "you have an opening"."""

FRAMES = r"""
(possibility|possibilities|chance|chances|option|prospect|hope|idea|thought|opportunity) (of|for)
    (me )?(working|joining|interning|being (hired|employed)|getting (hired|in)|starting) (?!on |
    out |through )
(hear|know|learn|come across|think|see) of one(?! (?:who|that|person|thing|[a-z]+ (?:i|you|who|
    that)))
(YOURTEAM|the [a-z]+|you|they) (starts?|begins?|started|began|gets?) (looking for|hiring|
    recruiting|taking on|taking|needing)
YOUALL (hiring|recruiting|looking for (an? |some |any |more )?ADJAGENT|taking on)
(let|keep|tell|inform|notify|ping|call|email) me ... (if|when|whenever|should) ... (looking for|
    need|needs|hires|hiring|short of) (an? |some |any |more )?ADJAGENT
(trial|test) (shift|day|week|period|run|month)
(give|gave|given|giving|pass|hand) (them|people|anyone|someone|clients|him|her|colleagues) my
    (name|details|card|number)
(know|aware|heard|hear|think) (of )?.. (that|who|which) (is|are|might be|may be|could be)
    (hiring|currently hiring|now hiring|recruiting|looking for (people|staff|someone|help))
(advertised|posted|listed|announced|advertising) (a|an|the) ADJ(JUSTJOB) (that |which )?(i|for
    which i)
(know|see|ask|asking|wonder|wondering|tell me|find out|check|enquire|inquire|hear) (if|whether)
    (you|they|YOURTEAM|your [a-z]+) ... (interns?|internships?|hir[a-z]+|recruit[a-z]+|employ|
    vacanc[a-z]+|openings?|trainees?|placements?|apprentices?|freelancers?|applications|
    applicants|take people|taking people)
(pass|give|drop|mention|put|send|hand|share) (along |on |around |out )?my (name|card|details|
    number|info|profile) (along|on|around|in|to|with)
(pass|give|send|hand) (along|on|around|out) my (name|card|details|number|info|profile)
(put|submit|send|make|give|do|write|provide|enter|file|offer|get|use|have) (in |me )?(a|an|the|
    my|your|one) ADJreferral(?! to)
(you|anything|something) .. (do|help|done) .. (boost|improve|increase|raise|help|for) my
    (chances|odds|prospects|case|cause)
(help|boost|improve|increase) my (chances|odds|prospects) .. (at|with|of getting|of landing|there)
(honou?red|pleased|glad|happy|proud|delighted|like|love|want|eager|keen|ready|willing) to (serve|
    help out|assist|support) (at |in |with |for )?(you|your [a-z]+)(?! (?:with (?:a|the|any)|in
    return))
in (any|whatever|some) capacity
(tell|told|telling|remind|ask|asked|asking|let) (him|her|them|your [a-z]+|the [a-z]+|people)
    (know )?about me
(be|become|act|serve|put you down|list you|name you|use you|have you) .. (my|of my) (referees?|
    references?|sponsor|recommenders?)
(my|one of my) referees?
(if|should|when|whenever|in case|would|do|does|might|could|will|whether|that) (you|they|YOURTEAM|
    your [a-z]+|the [a-z]+) (?:ever |still |also |happen to |be |is |are |were |was |currently |
    now |even |does |do )*(need|needs|wants?|requires?|lacks?|hires?|takes?|takes on|looking for|
    in search of|searching for|in need of|short of|could use|recruiting|seeking|after) (a |an |
    another |some |any |more |new |extra |someone |one )*ADJAGENT(?! (?:who told|to (?:talk|ask|
    speak)))
(ask|asking|look|looking|put the word out|put word out|listen|check|scout) around .. (for me|for
    anything|at|on my)
(any|anything|something|an) entry-level(?= (?:thing|at all|or|would|is|will))
(hold|hang|keep|holding|keeping) (on to|onto|back) MINE
(delighted|glad|happy|grateful|thrilled|pleased|over the moon) if (something|anything|a place|a
    position|one) (turned|came|opened|comes|turns|opens|arose|arises|appeared)
when (could|can|would|might|should|do) i (start|begin)(?! (?:asking|to (?:learn|study|see)))
(make|made|making|be) sure (that )?you have my (details|name|number|cv|resume|card)
MYCV .. (be|being|gets?|getting|was|were) .. (passed|forwarded|shared|considered|handed|
    circulated|sent|submitted|put|kept|given|placed|seen by|looked at by)(?! by me)
(do|does|would|might|will|could|can|may|if|whether|that) (you|YOURTEAM|they) (still |currently |
    ever |also |happen to )?(have|need|want|offer|got|use) (a|an|any|some|another|an extra|more)
    ADJ(?:JUSTJOB|pair of hands)(?! (?:shadow|descri|title|satisf|talk))
(anything|something) (?:[a-z]+ ){0,2}(going|open|available|suitable|coming up|opening up|vacant|
    opening|free) .. (in|at|with|on|for) (YOURS|me)
(any|some|an|the|a|other|what|which|of|upcoming|current|open|suitable|your|future|available|new|
    more|possible|many) .. (openings?(?! on (?:the [0-9]|[a-z]+day))|vacanc(y|ies)|headcount|(open|
    available|vacant|free)
    (positions?|posts?|roles?|jobs?|spots?|seats?)|(positions?|roles?|jobs?|posts?|spots?|
    internships?|placements?) (are |is |be |were |currently |still |that (are|is|might be)
    )?(available|open|opening|going|coming|free|vacant|unfilled|to fill)) .. (at|in|with|on|
    within|for|there|around|under|i|me|where|that|you|now|soon|currently|this|coming|right|for
    which|this)(?= )
(any|an|a|some) (openings?|vacanc(y|ies)|(open|available) (positions?|roles?|jobs?)|(positions?|
    roles?|jobs?) (open|available|going))(?= [.,?!;-])
(have|has|had|got|find|offer|know of|see|need) (any|a|an|some|you any|your [a-z]+ any) ..
    (WORKNOUN) .. (for me|for someone|for somebody|for a person|for people like me|i (could|
    might|can|may|would)|that (would |might |could |may )?(fit|suit|match)|with my|open|
    available|where i|at YOURS|in your|on your|going)
(are|is) (there|you aware of) (any|a|an|some|possibly) .. (WORKNOUN) .. (for me|for someone|i
    (could|might|can|may)|that (would |might )?(fit|suit|match)|(at|with|in|on|within) YOURS|in
    your|on your|here)
(hear|hears|know|knows|learn|think|aware|come across|see|spot|hears|heard|notice|get wind|catch
    wind) (of |about )?(any|some|an?|other|anything|something|current|suitable|upcoming|open|new)
    (?!one|body|where|other people|people|events?|books?)(JOB|openings?|vacanc(y|ies)|work|
    opportunit(y|ies)(?! to (?:learn|meet|hear|talk|shadow|visit|volunteer))|place (that|which)
    (is |might be )?(hiring|looking|needs?)|(companies|firms|places|employers|teams?|offices) ..
    (hiring|looking|recruiting|needs?))
(hear|know|come across|see|learn|aware|think|spot) (of |about )?(anything|something) (suitable|
    that (might |would |could |may )?(suit|fit|match|be (right|good|a fit|suitable))|for me|in my
    line|along (those|these) lines|going|opening|open|coming up|available|similar|relevant|like
    (?:that|it))
(if|should|when|whenever|once|as soon as|in case) (you )?(ever )?(hear|learn|know|see|spot) (of |
    about )?(anything|something)(?= [.,!?]| please| i | let| do| my| at| in )
(anyone|someone|anybody|somebody|people|companies|firms|places|others|who|colleagues|contacts) ..
    (who |that )?(is|are|might be|may be|could be|was|were) (currently |now |still )?(hiring|
    recruiting|taking on)(?! .. (?:advice|mistake))
(you|your (?:[a-z'-]+ ){0,3}?(?:company|firm|team|organi[sz]ation|department|office|group|lab|
    agency|employer|place|hospital|school)|~[^ ]+|they) (are |is |were |be |might be |may be |
    will be |would be |happen to be |currently |now |still )*(hiring|recruiting|looking (to hire|
    to recruit|for (new )?(people|staff|hires|interns|an intern|an? assistant|an analyst|someone|
    help))|taking (on|people on|interns|any)|expanding|short of|short-staffed|in need of)
(are|is) YOUALL (currently |now |still |possibly )*(hiring|recruiting|looking (to hire|to
    recruit|for (new |more )?(people|staff|hires|interns|someone|somebody|anyone|anybody|help|an?
    AGENT))|taking (on|people on|interns)|accepting applications)
(consider|considering|hiring|take on|take|bring|hire|need|use|want|place for|room for|accept|
    employ) (someone|somebody|people|a person|anyone|candidates|applicants) ... (like me|such as
    me|mine|myself|my (background|age|experience|skills|profile|training|kind))
(look|looking|smile) (favou?rably|kindly) (on|upon|at)
(responsible for|in charge of|does|handles|runs) (the )?(hiring|recruiting|recruitment) .. (at|
    in|for) YOURS
(who|person|people) .. (at|in|on) YOURTEAM .. (responsible for|in charge of|does|handles|runs|do)
    (the )?(hiring|recruit[a-z]+)
(tell|telling|talk to|speak to|speak with|speaking to) (them|him|her|people|HR|BOSS) .. about me
(interested in|open to|happy with|keen on|grateful for|welcome|take) (anything|whatever|any work)
    .. (you have|available|going|on offer)
(for|about) (the|any|a|your|this) (vacancy|vacancies|opening|job opening|openings)(?! (?:remarks|
    night|ceremony|chapter|hours|time|date))
(invite|inviting|call|calling) me (to|for|in) .. interview
(be|become|being|becoming) (a |an |one )?(part|member) of (YOURTEAM|yours)
(see|picture|imagine) (myself|me) (working|in a role|as part|as one|at|on|with|joining) .. (at|
    in|with|on|of|your) .. (YOURTEAM|yours|team|lab)
(something|anything|a WORKNOUN|WORKNOUN|a place|a spot|a slot|a space|a seat|one|any|position|
    place) (ever |should |does |might |were to )?(opens?|opening|comes?|becomes?|arises?|turns?|
    pops?|frees?) (up|along|free|available|vacant|open|in|on|with|at|there)(?!.* (?:calendar|
    diary|schedule|reschedule|another (?:day|time)|your end|move (?:our|the)|cancel|agenda|
    postpone))
(keep|keeping) .. (eyes?|ears?) (out|open|to the ground|peeled)(?! for (?:my(?! (?:application|cv|
    name))|the|our|it) )
ear to the ground
(keep|let) (me|us) (posted|informed|updated|in the loop|know) (of|about|on|regarding|if|when|
    whenever|should|as soon as) ... (JOB|openings?|vacanc(y|ies)|hir[a-z]+|opportunit(y|ies)(?!
    to (?:learn|meet|hear|talk|visit))|position|opens up|comes up|available)(?!.* (?:calendar|
    diary|reschedul|another (?:day|time)))
(room|place|spot|space|seat|desk|use|slot|need|home|opening|something|anything|scope|demand|work|
    chance|job|role|position) .. (for me|for (someone|somebody|a person|people|a newcomer|a
    beginner|a career changer|a graduate|an? [a-z]+) (like me|with my|such as me|of my|as me|as
    myself))(?! to (?:meet|talk|speak|call|ask|read|visit|learn|hear|look|study|do before|keep|
    know|think|bring|park|sit))
(someone|somebody|a person) (like me|with my (skills|background|experience|profile|training)) ..
    (on|in|at|with|to|for) (your|YOURTEAM)
(how|where|whom|who|what|when|whether) (?!did|do you|does|have you).. (should|could|can|do|would|
    might|may) (i|one) (best |go about )?(apply|applying|get hired|get a job|get in|get into|find
    a job|send MYCV|submit|address MYCV|put in an application) .. (at YOURS|to YOURS|with YOURS|
    for (a|an|the|this|that) .. (JOB|post) .. (at|with|in|on) YOURS|your|~[^ ]+|MYCV|there|an
    application)
(how|where|whom|whether|best way|way|who) (?!did|do you|does|have you)(it is )?.. to (apply|send
    MYCV|submit MYCV|address MYCV|get hired|get a job|put in an application) .. (at YOURS|to
    YOURS|with YOURS|your|for (the|a|an|this) .. JOB|MYCV|there)
(join|joining) (your (?:[a-z'-]+ ){0,3}TEAM|~[^ ]+ (as|team)|you as|you in)(?! for (?:lunch|a
    coffee|coffee|a meeting|the|a day|an hour))
(opportunit(y|ies)|openings?|possibilit(y|ies)|prospects?|vacanc(y|ies)|chances?|positions?|
    roles?|jobs?|internships?|employment|placements?|work) .. (at|with|in|on|within) YOURTEAM
    (for (me|someone)|that|which|i|where)
(discuss|explore|exploring|discussing|talk about|learn about|hear about|know about|know more
    about|learn more about|information (on|about)|chat about|inquire about|ask about|considered
    for|interested in|seeking|pursue|pursuing) (any|some|the|possible|potential|current|future|
    open|available|other|new|job|career|employment|internship|work|upcoming|your) .. (openings?|
    opportunit(y|ies)|vacanc(y|ies)|positions?|roles?|jobs?) .. (at|with|in|on|within|you)
    (YOURS|have)
(discuss|explore|talk about|exploring|discussing) (any|possible|potential|job|employment|
    internship) .. (openings?|job opportunities|opportunit(y|ies)|vacanc(y|ies)|positions?|jobs?|
    roles?)
(is|was|remains|still) .. (JOB|post|opening|vacancy) .. (still )?(open|available|free|vacant|
    unfilled)
(you|your TEAM) (have|has|need|needs|want|wants) (any |some |an? )?.. (for me to do|i could do
    for a living)
(work|working) (for|under) you(?! to)
(hoping|hope|trying|need|want|like|love|keen|wish|plan|aim) to (also )?(line up|land|get|find|
    secure|pick up|nail down|obtain|score) (a|an|my|some|any) ADJ(JUSTJOB|work)(?! (?:shadow|
    experience|through|by))
(has|have|had|got) (anything|something|a place|a spot|room|openings?) for (a |an |new |recent |
    young |fresh |junior |career )*(me|us|grads?|graduates?|students?|someone|juniors?|
    beginners?|people|newcomers?|returners?|changers?|trainees?)(?! to (?:read|do|see|visit))
(on|onto|in) your radar
(refer|recommend|endorse|propose|promote|champion|pitch) MINE
(desk|seat|spot|place|space|chair|bench|room|slot|bed|berth|corner|gap) (is |were |was |be |
    becomes? |should be )?(free|open|vacant|available|going|empty) .. (in|at|on|with|for) (YOURS|
    me)
(hr|human resources|recruiters?|the hiring (?:manager|team|committee|lead)|talent acquisition|
    personnel) ... (i|me|my)(?! (?:career|studies|major|field|interest))
(me|my [a-z]+) ... (with|to|by|at|past|in touch with) (?:the |your |a )?(hr|human resources|
    recruiters?|hiring (?:manager|team|committee|lead)|talent acquisition|personnel)
(nowhere|no place|no company|no team) .. rather (work|be)
(grateful for|appreciate|welcome|love|need|want|get|value|hoping for|hope for) (a|an|your|any|
    some) .. (recommendation|endorsement)(?! (?:for|of|on|about) (?:[a-z]+ ){0,3}(?:books?|
    reading|courses?|places?|people|restaurants?|films?|journals?))
(that|which) .. (would|might|could|may) (suit|fit|be right for|be good for|match|interest) me
(chances?|possibility|hope|prospect|question|matter) of (a|an|some|any|getting|finding|my
    getting) ADJ(JUSTJOB|work|start|place)
(whisper|breathe|put|drop|have|get|mention) (a word |my name |me )?.. (in|into|to) .. ear
(get|be|come|go|join) (on|onto|in|into) (the|your) (team|crew|staff|company|firm|payroll|ward|
    squad|show|project)(?! (?:meeting|call|page|room))
(put|offer|propose|nominate|volunteer|present|suggest|throw) myself (forward|up|in)?.. (for|as|to)
(spread|pass|get) the word(?= [.,!;]| and| that| about me| around| out)
(you|your .. TEAM|someone|please|comfortable|mind|happy|way|possible|able|able to|can|help|like|
    want|love|kindly|feel free|free) ... (slide|sliding|send|sending|submit|submitting|hand|
    handing|show|showing|share|sharing|pass|passing|forward|forwarding|route|pop|drop|leave|put|
    putting|get|getting|give|giving|deliver|upload|circulate|bring up|take|relay|distribute|flag|
    walk|keep|keeping|hold|file|add|mention|introduce|match|place|run|direct) ... MINE(?! with
    (?:any )?(?:comments|notes|changes))
MINE .. (reach|reached|reaches|gets?|got|landed|lands|ends up|end up|finds its way) .. (right|to|
    on|in|desk|hands|HR)
MINE ... (fit|match|suit|suits|suitable|consider|considered|position|positions|opening|openings|
    role|roles|vacanc(y|ies)|hire|hiring)
(see|know|think|tell|say|find) .. (if|whether|where) .. (i|my [a-z]+|there) .. (fit|suit|match|be
    useful|be of use) .. (your|YOURS|role|position|in|at|with)
(you see|there is|if it is|might be|be) a (good )?(fit|match)(?= [.?!,;]| for (?:me|us|your))
(my|this .. as my|an|the status of my) (application)(?! .. (?:course|college|university|
    programme|program|degree|graduate|visa|school|scholarship|masters?|phd|of statistics))
(consider|treat|take|regard) this .. (as my|my|an|as an) application
(forward|send|pass|share|pass on) (this|it|the) .. (on |along )?.. (to|with) HR
(send|pass|forward) (this|it|them|me) (on |along |over )?to (the person|someone|whoever|anyone|
    HR|BOSS) .. (hir[a-z]+|recruit[a-z]+|charge)
(leave|leaving|left|send|sending) you (with )?(my|a copy of my) (?:[a-z]+ )?RESUME ... (in case|
    if|should|for)
(do|does|did|would|might|will|could|can|may|if|whether|that|hope|maybe|perhaps|possibly|or) (you|
    you guys|you all|they|YOURTEAM) .. (have|need|offer|got|use|require|want|run|take|take on|
    hire|take in|accept|sponsor|employ|create|recruit) (of |on |for )?(a |an |any |some |another
    |one |extra |more |my |part-time |)ADJ(JUSTJOB|AGENT|need for my [a-z]+)(?! (?:shadow|descri|
    title|satisf|talk|who told|you admire|(?:i |you )?(?:could|should|can|would) (?:talk|speak|
    meet|ask|read|write|hear)|to (?:talk|speak|ask|write|read|meet)|(?:who )?(?:with (?:a|an|no)
    )|in (?:this|your|the) (?:field|industry|line|profession|sector)))
(you|YOURTEAM) .. (ever |even |possibly |maybe )?(need|needs|use|could use|short of|short|
    without|lacking|lack) (a|an|another|some|any|extra|more|one more|for) ADJ(AGENT)(?! (?:who
    told|you admire|to (?:talk|ask|speak)|(?:i )?(?:could|should) (?:talk|speak)))
(have|has) (any |a )?(use|need|room|space) (for|of) (a|an|another|my|some|any|one more) ADJ[a-z]+
if you (ever |should |happen to |still |also |do )*(need|want|use|could use|are looking for) (a|
    an|any|another|some|someone|somebody|more|extra|help|hands)(?! (?:different|other|more)
    (?:day|time|hour|details|information))(?! .*(?:information|details|time|day|slot|directions|
    reason|rides?|number|question))
(enlarge|enlarging|expand|expanding|grow|growing|add to|adding to) (the|your|its) (crew|team|
    staff|group|company|firm|office|lab)
(short|down) (a |one )(pair of hands|hand|person|man|head|body)|short-handed|short-staffed
JUSTJOB (with|at|in|on|under|for) (you|YOURTEAM|yours)(?! (?:before|like|first|have|had|did|that
    taught|when))
(have|do|get|give me|find|offer me|hook me up with|grab|do my|want|want to do|on|about|to) (a|an|
    one|my|possible|some|any|your|the) ADJ(job|internship|placement|employment|apprenticeship|
    traineeship|vacancy|openings?|vacancies|placement year|internships)(?= [,.?!;]| please| with
    you| at YOURTEAM| in YOURTEAM| there| this summer| next)
^ (so |and |or |also |hi |hello )?(any|know of any|got any|heard of any) ADJ(JUSTJOB|leads|work)
^ (so |and |or |also )?(do you |you )?(know|heard|hear) of (anything|something|anyone)(?= [.?!])
got (any|some) (work|jobs|shifts|projects|hours)
(work|jobs|shifts) (going|available)
(notify|inform|tell|advise|alert|email|ping|text|message|call|ring|contact|let|write) me (know
    )?(of|about|if|when|whenever|should) ... (JUSTJOB|headcount|hir[a-z]+|need (someone|somebody|
    a|an|help|me)|req|recruit[a-z]+)
let me know if you (ever )?(need|want|could use) (someone|somebody|anyone|help|a|an|another|
    me)(?! .* (?:time|information|details|day|question|hour|reason))
(any|some|your|job|for|of|with|share|the) (job |good |hot )?leads(?! to (?:people|talk))
(opportunit(y|ies)|openings?|roles?|positions?|possibilities) .. (for me|available to me) .. (at|
    with|in|on) (YOURS)
(talk|speak|chat|discuss|discussing|talking|inquire|ask|enquire|conversation|meeting) .. (about|
    regarding|on) (a |any |the |some |possible |potential |future |paid )*(employment|job
    opportunities|job offers?|openings|vacancies|internships?|a job|jobs with|work with you|
    working (with|for) you|working together|hiring)
(req|requisition|job (number|id|code|posting|ad|advert)|posting|advert(isement)?) .. (match|fit|
    suit|number|id|[0-9]{3,})
(interested|interest|excited|excitement|enthusiastic|passionate) .. (in|about|by|for) the ..
    (position|role|opening|vacancy|job|post|internship)(?! of (?:the|a|an) (?!data|junior|senior|
    assistant))(?! (?:you (?:have|had|play|hold)|that you (?:have|had|play)))
(i|my [a-z]+|we) .. (am|is|are|be|would be|believe|think|feel|make|would make|makes) .. (a|an|
    the|your) .. (fit|match|candidate|asset|addition|hire|employee|choice|contender|prospect|
    recruit|intern|applicant) .. (for|to|at|in|with) (the|your|this|that|YOURS|you|a)
what (your (?:[a-z]+ ){0,3}TEAM|you) (is|are|might be|may be) (looking for|seeking|after|in need
    of)(?= [,.!;])
(asset|addition|credit) to (you|YOURTEAM)
(offer|offering|lend) (you |my )(my )?(services|help|labour|labor|hands|skills|time|expertise|
    abilities)(?! (?:of|to talk))
(bring|contribute|give|add|offer) .. (energy|skills|value|experience|passion|enthusiasm|
    dedication|expertise) .. (to|for) (YOURTEAM|the (table|team|role|job|position))(?! (?:and
    none|but))
(can|could|may|might|let|would|possible|possibly|way|chance|opportunity|like|love|want|hope|
    delighted|happy|glad|see|imagine|picture|goal|dream|aim|plan|wish|interested in|keen|
    thrilled|honou?red|excited|dying|ready) (?:(?!hear|learn|know|understand|ask|find|see|
    discover|tell|like|compare|what|how|read)[a-z]+ ){0,7}(work|working|join|joining|intern|
    interning|temp|begin|volunteer|train|training|start|starting|career|employed|employment|
    interview|apprentice) (as .. )?(for|with|at|under|in|on|by|alongside|among)? ?(you guys|you|
    YOURTEAM|them|there|yours)(?! (?:for|to|about|on|at your|over|in person|once|again|when|
    soon)(?! a trainee| pay))(?! (?:out|through|around|and then talk|questions))
(working|work|job|career|place|position|start) (for|with|at) (you|YOURTEAM) .. (would|is|has) ..
    (dream|honou?r|goal|privilege|joy|ideal|perfect|true|mean)
(start|begin|start work|work|join) (with you |for you |at your [a-z]+ )?.. (as early as|as soon
    as|immediately|right away|at once|straight away|on monday|from (january|february|march|april|
    may|june|july|august|september|october|november|december|monday))
(talk|discuss|speak) .. (about|of) .. when i .. (start|begin)
place with you(?! for)
qualify (me )?(for|to) .. (with you|YOURTEAM|position|post|role|job)|qualif[a-z]+ for a place
look(ing)? forward to .. (favou?rable|positive) (reply|response|answer)
(work|working|start|starting) for (free|nothing|no pay)
start at the bottom|sweep (the )?floors
(take|do|accept) (any|anything|whatever) (job|work|role|position|shift|you have|you (can|could)
    (offer|give|find)|that is going|salary)
desperate for (work|a job|employment|anything)
(you will|you would|you could|you might|you can|you) have me(?= [.?!,;])|if he would take me|
    would (take|have|see|hire|employ) me
(he|she|they|you|husband|wife|brother|sister|boss|foreman|manager|owner|company) (would|could|
    might|can|will) (take|hire|employ|have|use|need) (me|him|her|us|someone like|my (?:son|
    daughter|sister|brother|friend|nephew|niece|husband|wife))(?! (?:a|an|on a tour|around|about|
    through|for (?:coffee|lunch|twenty|20)))
(hire|employ|interview|take on|take) (him|her|me|us) (on|as|for)?(?= [?.!])
(take|taking) (him|her|them|me) on
(someone|somebody|anyone|person|people|candidate|applicant|graduate) (like me|such as me|such as
    myself|like myself|with (a|an) .. (such as|like) mine|of my (age|background|kind)|with my
    [a-z]+) .. (on|onto|in|into|at|to|for|with) (your|YOURTEAM|board)
(would|could|might|can|does|do|will) (you|YOURTEAM|your [a-z]+) (ever |also |even )?(consider|
    take|hire|employ|use|want|accept|need|be interested in) (hiring |taking |employing |having |
    on )?(someone|somebody|anyone|people|a person|an?) .. (like me|mine|my|myself|as me|graduate|
    intern|beginner|newcomer|trainee|apprentice|candidate|student)
bring (someone|somebody|a person) like me
(who|anyone|someone|anybody|somebody|people|firm|company) (who |that )?(currently |still |
    urgently )?(needs?|could use|wants?|is after|is looking for|are looking for) (a|an|some|
    someone|another|help) .. (person|AGENT|like me|my skills)(?! (?:job|work|to talk))
(point|send|steer|push|throw|direct|nudge) (them|it|any|anything|something|anyone|people|work|
    jobs|leads|some) .. my way
(remember|recall|have|keep|note|jot down|write down) my (name|number|details)(?= [.?!,;]| if|
    when| for| should| in case)
(my|the) (details|name|number|contact [a-z]+|information) (on file|in your (files?|records|
    system|database|pool))
(add|put|get|place|sign|keep) me (down|up|on|to|onto|in) (the |your |a |any )?(list|roster|books|
    rota|pool|waiting list|shortlist|payroll|next intake|schedule|call sheet|panel|whatever|team|
    pipeline|bench|system|database|for .. (intake|opening|job|shift|position|anything))
(freelancer|freelance|temp|bank|talent|casting|supply|substitute) .. (roster|list|pool|bench|
    database|register)
(get|getting|be|put) on (your|the) (?:[a-z']+ ){0,3}(roster|payroll|books|list|bench|bank)
(find|get|fix|swing|arrange|sort|wangle|line up) (me )?(something|anything|a place|a spot|a
    start|some work|some shifts)( for me)?(?! to (?:read|eat))(?= (?:at|in|on|with|for|there|
    [.?!]|up))
(get|help|let) me (in|into|inside|on|onto|through the door|a meeting with (?:HR|BOSS)|a start)(?=
    [.?!,]| at| to| with| the| your| there| on)(?! (?:touch|on (?:this|the secret)|to (?:see|
    visit|watch)))
(let|allow|permit) me .. (show|prove|demonstrate) .. (what i can|myself|my worth|my skills|my
    value)
let me have (a|the) chance
(chance|opportunity) to (show|prove|demonstrate|join|work|be part|become part|intern|
    contribute)(?! (?:through|with a problem|you around))(?! .. (?:conference|association|
    chapter|meeting|talk|workshop))
(if|whether) .. (take|find|have|create|make) .. (me|a place for me|room for me)(?=
    [.?!,])(?<!give me )
(your|a|an|any|the|employee|internal|some) (referral|recommendation|endorsement|reference)s? (you
    can make|you could make|would (be|mean|help|go)|from you|on my behalf|for the|for a|for your|
    at your|to your|to hr|into|could|when i apply|as i apply|if i apply|link|code)(?! (?:book|
    place|reading|course))
(list|name|use|put|mention|cite|note|give|add) (you|your name|you down) .. (as|down as) (my|a|an|
    the) .. (referral|reference|referee|referrer|employee|sponsor|contact on)
(refer|referred|referring) (me )?(for|to) (a|an|the|this|that|your|job|any|open|position|role) ..
    (job|position|role|opening|vacancy|post|number|team|req)
(refer|recommend|endorse) (him|her|my [a-z]+) (for|to) (a|an|the|this|your|HR)
(good|kind|nice|quick) words? (from you|for me|would)
(few|some|couple of|kind|good) words (on|in|about) (my behalf|me|my favou?r)
on my behalf
a word from (you|someone)|(nudge|push|boost|word|line) from (you|someone|somebody|inside|an
    insider)
from the inside(?= would| could| [.?!])
(give|giving|help|helping) (it|my [a-z]+) .. (push|nudge|boost|along)
(help|move|moving|push|pushing|speed|nudge) .. (it|my application|things|me) (along|through|up
    the)
(float|throw|drop|put|mention|pass|give|get|toss|suggest|raise|bring up) (along |on |up )?my
    (name|hat|number|details) .. (for|to|into|in|with|down|around|past|at|when|if) .. (opening|
    opportunity|job|position|role|HR|BOSS|right|vacanc(y|ies)|ring|hat|team|people|person|them|
    post|intake|employee|project|starts)(?! .. (?:twenty|20|fifteen|15|talk|visit|advice))
(hook me up|set me up|fix me up)(?! with a (?:talk|call|chat|meeting))
(your|some) (influence|clout|pull|sway)(?! on (?:the field|me|my|students))
(introduction|introduce|intro|connected|connect|meet|meeting|talk|speak|in touch|meeting with) ..
    (to|with)? ?(HR|someone in HR|the person .. (hires|recruits|does the hiring)|(the|your)
    (hiring|recruiting|talent) [a-z]+)
(welcome|grant|invite|invited|come in|come|available|appreciate|hope for|hoping for|love|
    like|request|offer|call me) .. (for |to |in for )?(?<!informational )(?<!information
    )(an interview|interview|interviews|the interview)(?= at| [.?!,]| with you| in
    person| soon| any| for the| when| on)(?<!to interview)(?! you| you .. about)
interview with (you|your)(?! (?:in the|on|about|for the (?:paper|school|class|podcast|thesis|
    blog)))
"""
