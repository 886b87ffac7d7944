"""English words one slip away from another English word, so that neither is taken for a slip.

By the measure of `matching`: seven letters or more, one letter apart in the middle. Ours, and never
complete: those that talks of work may be about. Without plurals.
"""

_WORDS = """
accursed accused addiction addictive addition additive alteration altercation amiable amicable
automation automaton batting battling boasting boating boosting booting bruising brushing bucking
buckling busting bustling captained captioned casing casting chained chaining chaired chairing
changed changing chanted chanting charged charging charmed charming charted charting chucking
chuckling claiming clamping cleaned cleaner cleaning cleansed cleanser cleansing climactic climatic
cloning clowning coasting coating collage college collider collier command commanded commend
commended compete competed competing compiled compiling complaint complement complementary complete
completed completing compliant complied compliment complimentary complying composing composting
concave conclave conclusion concussion condemnation condemned condemning condensation condensed
condensing conducive conductive confidant confident consecration conservation contact contacted
contacting contactor contained containing continent contingent continued continuing contract
contracted contracting contractor convection convicted conviction convinced country county courier
courtier cracking crackling created creation cremated cremation cruising crushing deceased decreased
deduced deducted defected defection deflected deflection demanding demeaning depleted deprecation
depreciation desecration designation designed desperation destination destined disguised disguising
disgusted disgusting distinct distract district dreaded dreading dredged dredging dumping dumpling
emigrate emirate entailed entitled ethically ethnically ethnology ethology exception exclusion
excretion excursion existing exiting expandable expanded expanse expansive expendable expended
expense expensive experiential experimental explored explorer exploring explosion exported exporter
exporting expulsion foraging forging freeing freezing fronting frowning gardener grafting granting
grating groping grouping growing growling handing handling hardness hardwood harness harwood
heritage hermitage immoral immorality immortal immortality impaired imparted impeding impending
imperious impervious implored imported inclusion incursion indicated indicted induced inducted
infarction infection inferred inflection infraction infrared inhabit inhabiting inhibit inhibiting
insolent insolvent install installed installing instill instilled instilling insulated insulating
insulted insulting integral integrated integrating integration integrative intended interacted
interacting interaction interactive interment internal interned internment interval kingship kinship
landfall landfill leaning learning lightening lighting lightning managed mangled marital martial
mediate mediated mediating mediation medicated medication meditate meditating meditation minister
minster missing misusing morality morally mortality mortally mounted mounting mourned mourning
neuron neutron northeast northwest ordinance ordnance overeating overheating padding paddling
parental parietal parting partying patent patently patient patiently piecing piercing planing
planning planting plating pleaded pleading pledged pledging powdered powered preclude predicated
predicted prelude prescient president prosecuting prosecutor prospecting prospector prostate
prostrate provence province reclusive recursive relapse relapsed relaying release released relieving
reliving relying remainder remained remaining remaking remanded remarking reminded reminder
reminding repaying replaying replying rescued rescuing resorted resorting resounding responding
restarted restated restored restoring resumed resuming retaining retinal retracted retraining
retreated retrial revered reversed reverted reviving revving ripping rippling rotating rotting
rusting rustling scalding scaling scrabble scraping scrapping scribble secretly securely sedation
sedition seeding seedling sentient sentiment setter setting settler settling sighing sighting
singing singling snoring snorting southeast southwest spanking sparing sparking sparkling spawning
splatter splitter sprained sprinted stacking staining staking stalking standing staring starling
starring started starting startled startling stating stationary stationery steering sterling
stomping storing storming strained straining stranded stranding stranger strapping stringer
stripping subside subsidy sucking suckling suriname surname swearing sweater sweeter swerving
terrace ticking tickling topping toppling tracing tracking transaction transactional transit
translation translational transmit transnational treasure treasury treatise treaty tricking
trickling underlie underline unfounded unfunded uniformed uninformed variety varsity weighed
weighing weighted weighting workplace workspace writhing writing
"""
NEIGHBOURS = frozenset(_WORDS.split())
