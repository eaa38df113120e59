/** How English-speaking shoppers say it, British and American, on a phone. */
import type { Vocabulary } from '../vocabulary';
import { CHANGE_WORDS } from './changeWords';
import { DELIVERY_WORDS } from './deliveryWords';
import { CONDITION_WORDS } from './conditionWords';
import { POLICY_QUESTION_WORDS } from './policyQuestionWords';
import { PRODUCT_WORDS } from './productWords';
import { PROOF_WORDS } from './proofWords';
import { RATING_WORDS } from './rating';
import { REASON_WORDS } from './reasonWords';
import { SERVICE_WORDS } from './serviceWords';

const PERSON =
  '(?:person|human(?: being)?|agent|representative|rep|someone|somebody|operator|advis[oe]r|colleague|customer (?:service|support|care)|support team)';
const FIELD =
  '(?<field>e-?mail(?: address)?|mail(?: address)?|(?:full |first |last )?name|order (?:number|no\\.?|nr\\.?)|topic|subject|description|message|text)';

export const VOCABULARY: Vocabulary = {
  changeWords: CHANGE_WORDS,
  ...DELIVERY_WORDS,
  commands: {
    person: new RegExp(
      `^(?:please )?(?:(?:i (?:want|need|wanna|would like)(?: to)?|i'd like(?: to)?|can i|could i|may i|let me|get me|give me|(?:connect|transfer) me (?:to|with)|put me through to) )?(?:(?:talk|speak|chat) (?:to|with) )?(?:(?:a|an|the|some|your|any) )?(?:(?:real|live|actual) )*${PERSON}(?: (?:now|please|pls|plz))*$`,
    ),
    help: /^(?:help|menu|main menu|options)(?: (?:please|pls))?$/,
    cancel:
      /^(?:cancel|stop|quit|exit|abort|never ?mind|forget (?:about )?it)(?: (?:please|pls))?$|^(?:please )?(?:cancel|stop|close|drop|quit|leave) (?:the|this) (?:form|chat form|message|question)(?: (?:please|pls))?$/,
    startOver:
      /^(?:start (?:over|again|afresh|from (?:the )?(?:beginning|scratch))|restart|begin again|reset)(?: (?:please|pls))?$/,
    goOn: /^(?:(?:ok|okay|nvm|never ?mind|no|please|just|so|then)[,.]? )*(?:go on|carry on|continue|resume|proceed|(?:go on|carry on|continue|back) (?:with|to) .*)$/,
  },
  yes: /^(?:y|yes+(?:,? (?:please|pls|plz)[ ,]*(?:and )?(?:thanks?|thank (?:you|u)|thx)?)?|ye[ahs]|yh|yeh|aye|yes please|go on then|(?:yes|yeah|yh|ok|okay|sure),? (?:please|pls|go on|go on then|do it|do that|go ahead|go for it|why not|that would be (?:great|nice)|thanks?|then)|yep|yup|ya|sure(?: thing)?|ok(?:ay|ey)?|k|kk|of course|certainly|absolutely|definitely|correct|right|that's (?:right|correct|true)|exactly|true|please(?: do)?|do (?:it|that|so)|go ahead|(?:sounds |all )?good|fine|all ?right|i do|it (?:is|does|has)|they (?:are|do|have)|why not|go for it|(?:oh,? |yes,? )*(?:that would|that'd) be (?:great|lovely|nice|perfect|wonderful|good|kind|amazing)(?:,? (?:yes|please|thanks?|thank you))*)$/,
  no: /^(?:n|no+|nope|nah|nay|no (?:thanks?|thank you|thx|way)|not (?:really|now|yet|today)|don't|do not|never|wrong|incorrect|false|that's (?:wrong|not (?:right|true))|it (?:isn't|is not|doesn't|does not|hasn't)|they (?:aren't|are not|don't|do not)|i (?:don't|do not)|not (?:all|quite|exactly)(?: of (?:it|them))?)$/,
  startsWithYes: /^(?:yes|yeah|yh|yep|yup|sure|ok|okay)(?:[,.;:!-]| )/,
  startsWithNo:
    /^(?:no|nope|nah)(?:[,.;:!-]| (?:it|its|it's|i|i'm|i'll|ill|they|the|that|thanks?|thank|actually|sorry|my|we|not|please|don't)\b)/,
  ordinals: [
    [/\b(?:first|1st)\b(?! (?:time|thing|day|week|month|try|attempt|wear|use|place|of\b))/, 0],
    [/\b(?:second|2nd)\b(?! (?:time|thing|day|week|month|try|attempt|wear|use|place|of\b))/, 1],
    [/\b(?:third|3rd)\b(?! (?:time|thing|day|week|month|try|attempt|wear|use|place|of\b))/, 2],
    [/\b(?:fourth|4th)\b(?! (?:time|thing|day|week|month|try|attempt|wear|use|place|of\b))/, 3],
    [/\b(?:fifth|5th)\b(?! (?:time|thing|day|week|month|try|attempt|wear|use|place|of\b))/, 4],
    [/\blast (?:one|item)\b|^(?:the )?last$/, -1],
  ],
  except:
    /\b(?:except(?: for)?|but not|apart from|other than|(?:all|everything) but)\b|^not (?!all\b|both\b|yet\b|really\b)/,
  both: /\bboth\b/,
  firstOrLast: /\b(?:(?<first>first)|last) (?<count>two|three|four|five|\d)\b/,
  numberWords: ['one', 'two', 'three', 'four', 'five'],
  optionNumbers:
    /^(?:(?:numbers?|no\.?|nr\.?|option|item)\s*)?#?\s*\d{1,2}(?:\s*(?:,|and|&|\+)\s*#?\d{1,2})*$/,
  all: /^(?!.*\b(?:except|but not|apart from|other than|all but|everything but|not all|not both)\b).*(?:\b(?:both|everything|all (?:of (?:them|it)|items|three|four|five)|the (?:whole|entire|full) (?:order|lot|thing))\b|^all$)/,
  noneOfThem:
    /^(?:none|neither|no one|not (?:any|either))(?: one)?(?: of (?:them|these|those|it|the above))?$|^nothing$/,
  question:
    /^(?:and |but |so |also |ok |wait )?(?:what|when(?! (?:i|it|we|they|he|she)\b)|where|who|why|how|which|whose|wh(?:at|ere|en|o)'?s|how's|(?:can|could|should|may|will|would) (?:i|you|u|ya|we|it|he|she|they|my|the|this|there|someone)|(?:do|does|did) (?:i|you|u|we|it|they|my|the|this)|(?:is|are|was|were) (?:it|there|you|they|my|the|this|that|returns?|shipping|delivery)|(?:has|have) (?:it|you|they|my|the)|any)\b/,
  joints:
    /(?<=[.!?…;])\s+(?:(?:and|plus|but)\s+)*|\s*\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u200D\p{Extended_Pictographic}]*\s*|\s*[\r\n]+\s*|,\s*(?:(?:and|plus|but)\s+)*|\s+(?:and|plus|&|\+)\s+|\s+(?=also (?:how|what|when|where|who|do|does|did|can|could|is|are|i|my)\b)/giu,
  request:
    /^(?:(?:please|pls|plz|then|so|just|i also|could you please|can you please) )*(?:i (?:also )?(?:want|need|wanna|wish|would like)\b|i'd (?:also )?like\b|i wonder\b|tell me\b|show me\b|let me know\b|wondering\b|(?:cancel|change|return|track|update|check|refund|exchange|send back|resend|look up) (?:my|the|it|that|this|order|#?\d)|(?:is|are|was|were|does|do|did|can|could|will|would|should|may) (?:i|u|you|ya|we|it|they|there|the|my|your|this|that|these|those|someone|anyone|returns?|shipping|delivery|silver|gold)\b|(?:what|where|when|how|why)(?:'s|s| (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|about))\b|wh(?:ich|o) (?:do|does|did|can|could|will|would|should|has|have|are|pays)\b|how (?:long|much|many|soon|fast|often|big|late)\b|where (?:my|the|it|#?\d)|(?:what|which) (?:size|material|metal|carrier|colou?r)s?\b)/,
  questionWord: /^(?:what|when|where|who|why|how|which|whose|any)\b/,
  another:
    /^(?:and |oh |ok )*(?:also|(?:another|one (?:more|other)|a (?:second|different)|second|next|last|other) (?:thing|question|matter|issue)|secondly|on (?:another|a different) note|separately|unrelated|btw|by the way|while (?:i'm|im|we're|i am) (?:here|at it))\b/,
  changeOfMind:
    /\b(?:actually|instead|rather|forget (?:that|it|about)|never ?mind|on second thoughts?|scratch that|changed my mind)\b/,
  anger: [
    {
      words:
        /\b(?:f+u+c+k\w*|fck\w*|wtf|bullshit|bs|scam\w*|thie(?:f|ves)|rip ?-?off|con artists?|idiots?|morons?|useless|pathetic|disgusting|furious|fuming|livid|outrageous|unacceptable|appalling|ridiculous|a joke|lawyer|sue you|chargeback|fed up|sick (?:of|and tired)|worst|hate (?:this|you))\b/g,
      weight: 2,
    },
    {
      words:
        // Not what somebody else is: "my sister is upset"; and "I feel terrible" is sorry for it.
        /(?<!\b(?:s?he|they|sister|brother|wife|husband|mum|mom|mother|dad|father|daughter|son|girlfriend|boyfriend|partner|friend|niece|nephew)(?: is| are| was| were|'s|'re)(?: \w+)? )(?<!\bfeel (?:\w+ )?)\b(?:shit\w*|crap\w*|damn\w*|bloody|angry|mad(?! about)|annoy(?:ed|ing)|upset|frustrat\w*|disappoint\w*|terrible|awful|horrible|stupid|waste of|third time|again and again|for weeks)\b/g,
      weight: 1,
    },
  ],
  asksForPerson:
    /\bget me (?:some(?:one|body)|anyone)\b|\bsome(?:one|body) who can (?:actually |really |please )?(?:help|do|sort|fix|answer|decide)\b|\b(?:(?:talk|speak|chat) (?:to|with)|(?:want|need|get me|give me|connect me (?:to|with)|transfer me to|put me through to)) (?:an? |the |some |your )?(?:(?:real|live|actual|human) )*(?:human(?: being)?|person|agent|representative|operator|advis[oe]r)\b/,
  unhelpful:
    /\b(?:(?:that's|that is|this is|it's|thats) not what i (?:asked|meant|want(?:ed)?|said)|(?:didn't|did not|doesn't|does not) (?:answer|help)(?: (?:me|my question))?$|you (?:don't|do not|didn't) (?:understand|get it)|(?:that's|thats) (?:no help|not helpful|the wrong answer|not an answer)|not what i (?:asked|meant))\b/,
  asksIfBot:
    /\b(?:are you|you're|you are|u r|r u|is this|this is|am i (?:talking|speaking|chatting|writing) (?:to|with)) (?:just )?(?:a |an )?(?:(?:chat|ro)?bot|robot|machine|ai|computer|real (?:person|human)|human|person)\b/,
  correction: /^(?:no|nope|nah|wait|sorry|sry|oops|actually|correction|i mean(?:t)?|make that|rather)\b/,
  news: /^(?:so |and |ok )?(?:(?:(?:is|are) there )?(?:any|some) (?:news|updates?|progress)(?: (?:yet|on (?:it|this|that|my (?:case|ticket))))?|(?:did|have|has|are|is) (?:you|u|they|someone|anyone|anybody|the team|it|that) (?:already )?(?:\w+ )?(?:cancel(?:led|ed)?|chang(?:e|ed)|fix(?:ed)?|look(?:ed)?|do(?:ne)?|send|sent|refund(?:ed)?|answer(?:ed)?|repl(?:y|ied)|been)\b.*)$/,
  chargedTwice:
    /\b(?:charged|paid|billed|debited|taken|payment|charges)\b.*\b(?:twice|two times|2x|2 times|double|again|three times)\b|\b(?:double|duplicate|two) (?:charged?s?|payments?|billed)\b|\btwice\b.*\b(?:charged|paid|billed)\b|\b(?:took|taken|take) (?:my |the |out )*money (?:out )?(?:twice|two times|double)\b/,
  ...SERVICE_WORDS,
  products: PRODUCT_WORDS,
  conditions: CONDITION_WORDS,
  categories: {
    earrings: /\b(?:ear ?r?ings?|studs|hoops)\b/,
    ring: /\brings?\b/,
    necklace: /\b(?:necklaces?|neckless(?:es)?|neclaces?|chains?|pendants?)\b/,
    bracelet: /\b(?:bracelets?|brace?lett?s?|bangles?|anklets?)\b/,
    charm: /\bcharms?\b/,
  },
  several: {
    ring: /\brings\b/,
    necklace: /\b(?:necklaces|chains|pendants)\b/,
    bracelet: /\b(?:bracelets|bangles|anklets)\b/,
    charm: /\bcharms\b/,
  },
  only: /\b(?:just|only|instead)\b/,
  theOther: /\bthe other (?:one|ones|ring|rings|necklace|bracelet|earrings|charm|piece|item|pair)\b/,
  missingPiece:
    /\b(?:earrings?|items?|pieces?|rings?|necklaces?|bracelets?|charms?|chains?|parts?|one|half) (?:of (?:them|it|my order) )?(?:is|are|was|were) (?:\w+ )?missing\b|\bmissing (?:an?|one|the|my|some|half|parts?|pieces?|items?|earrings?)\b(?! (?:stone|gem|pearl|diamond|crystal))|\b(?:only|just) (?:\w+ )?(?:me )?one (?:of|earring|item|piece|ring)\b|\bincomplete\b|\b(?:wasn't|was not|weren't|isn't|not) (?:included )?in (?:the|my) (?:box|parcel|package|order)\b|\bforgot (?:to (?:send|include|pack)|the|one|my)\b/,
  notArrived:
    /^(?:no|nope|not yet|no not yet)$|(?:\bnot|n't|\bnever|\byet to|\bstill) (?:\w+ )?(?:here|there|arriv\w*|come|came|deliver\w*|get|got(?:ten)?|receiv\w*|have|waiting|on (?:its|the) way)\b/,
  reasons: REASON_WORDS,
  arrived: /\b(?:got|gotten|received?|recieved|arrived?|came|come|delivered|turned up)\b/g,
  ordered: /\b(?:ordered|bought|purchased|placed|paid|shipped|order(?:ing)? on)\b/g,
  clauseBreaks: /[,;.!?]| but | and /g,
  timeWords:
    /\b(?:days?|weeks?|months?|years?|ago|yesterday|today|tonight|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|last|recently|christmas|easter|summer|winter|spring|autumn|\d{1,2}(?:st|nd|rd|th))\b/,
  withoutOne:
    /^(?:sorry,? )?(?:(?:i )?(?:don't|do not|dont|can't|cannot|cant) (?:have|know|find|remember|recall)\b.*|(?:i )?(?:have|haven't|havent) (?:got )?(?:none|one|it|no .*|any)|(?:i've )?(?:no|lost|forgot(?:ten)?) (?:my |the |an? )?(?:order )?(?:number|idea|clue|it)|no order number|none|without one|not sure|idk|dunno|n\/a|not applicable)$/,
  rating: RATING_WORDS,
  skip: /^(?:no|nope|nah|none|no thanks?|skip(?: (?:it|this|that))?|n\/a|na|not applicable|no (?:order|number|order number)|nothing|pass)$/,
  proof: PROOF_WORDS,
  withoutPhoto:
    /\b(?:no|none|nope|skip|later|can't|cannot|don't|didn't|haven't|won't|without|unable|not (?:now|yet|really|possible)|isn't (?:one|any))\b/,
  smallTalk:
    /^(?:hi|hello|hey|thanks?|thank you|thx|ty|cheers|bye|goodbye|good (?:morning|evening|day|afternoon)|see you|cool|great|nice|wow|lol|hm+|oh|what|why|how|huh|help me|please)(?: (?:there|so much|a lot|again))?$/,
  greeting:
    /^(?:(?:oh|ok|and)[ ,]+)?(?:hi+|hello+|hey+|hiya|yo|good (?:morning|evening|day|afternoon)|howdy|hi there|is (?:anyone|anybody|someone) (?:there|here)|(?:are )?(?:you|u) (?:still )?there)(?:[ ,.!]+(?:hi|hello|hey|there|again|everyone|bezel|bot|(?:it's|its|it is) me(?: again)?|(?:i'm|im|i am) back|back again|(?:are )?(?:you|u) (?:still )?there|anyone (?:there|here)))*$|^(?:(?:i'm|im|i am) )?back(?: again)?$|^(?:sorry|ok)[ ,]+(?:i'm|im|i am) back(?: again)?$/,
  nameIntroductions: [
    /^.*?\b(?:(?:my (?:full )?|the )name(?: on (?:the|my) order)?(?:'s| is)|name\s*:|i am called|they call me)\s+/i,
    /^(?:hi|hello|hey|yes|ok|sure)?[\s,.!]*(?:i'm|i am|im|this is|it's|its|it is)\s+/i,
    // "ok Ana", and not "ok fine".
    /^(?:[Oo]k(?:ay)?|OK|[Yy]es|[Ss]ure|[Ff]ine|[Ww]ell)[\s,.!]+(?=\p{Lu})/u,
  ],
  introducesName: [
    /\b(?:(?:my (?:full )?|the )name(?: on (?:the|my) order)?(?:'s| is)|name\s*:|i am called|they call me)\s+/i,
    /^(?:hi|hello|hey)[\s,.!]+(?:i'm|i am|this is)\s+/i,
  ],
  changes: [
    new RegExp(
      `\\b(?:change|correct|update|fix|edit|modify|amend|replace)\\s+(?:(?:the|my|that)\\s+)?${FIELD}\\b(?:\\s*(?:to|into|with|:|=|->)\\s*(?<value>.+))?`,
      'i',
    ),
    new RegExp(
      `(?:^|\\b(?:the|my|that)\\s+)${FIELD}(?:\\s+(?:is|was|looks)|'s)\\s+(?:wrong|incorrect|not (?:right|correct)|misspel(?:t|led)|outdated)\\b`,
      'i',
    ),
    new RegExp(
      `^(?:the\\s+)?(?:wrong|different|another|other|new)\\s+${FIELD}\\b(?:\\s*:?\\s*(?<value>.+))?$`,
      'i',
    ),
    new RegExp(`^(?:(?:the|my)\\s+)?${FIELD}\\s*:\\s*(?<value>.+)$`, 'i'),
    new RegExp(
      `\\b(?:the|my)\\s+${FIELD}(?:\\s+(?:is|should be|must be)|'s)\\s+(?:actually\\s+)?(?<value>.+)$`,
      'i',
    ),
  ],
  formFields: {
    email: /\be-?mail\b|^(?:my |the )?mail(?: address)?$/,
    orderNumber: /\border\b|^(?:my |the )?number$/,
    name: /\bname$/,
    topic: /^(?:my |the )?(?:topic|subject)$/,
    description: /^(?:my |the )?(?:description|message|text|details?)$/,
  },
  wrapping: [
    new RegExp(
      `\\b(?:talk|speak|chat) (?:to|with) (?:(?:a|an|the|some|your|any) )?(?:(?:real|live|actual) )*${PERSON}\\b`,
      'g',
    ),
    new RegExp(`\\b(?:(?:a|an|the|some|your|any) )?(?:(?:real|live|actual) )*${PERSON}\\b`, 'g'),
    /\b(?:i (?:want|need|would like|wanna)|i'd like|(?:can|could|may) (?:i|you)|let me|get me|give me|connect me|transfer me|put me through|i have (?:a|some|an))\b/g,
    /\b(?:leave|send|write|give|make|file|contact|reach|use|fill(?: in| out)?|talk|speak|chat|have)\b/g,
    /\b(?:a |an |some |the |my |your )?(?:message|feedback|suggestions?|complaint|complain|compliment|contact form|form|question|note)\b/g,
    /\b(?:hi|hello|hey|please|pls|plz|now|thanks?|thank you|asap|immediately|right away|with|to|at once)\b/g,
  ],
  addition:
    /^(?:(?:oh|and|also|ps|p\.s\.|plus|(?:another|one more|one other) thing)\b[\s,:]*)+|^(?:(?:please|can you|could you) )?(?:add|mention)(?: that)?\b[\s,:]*/i,
  ticketWords: {
    ticket: /\b(?:ticket|case)\b/,
    request:
      /\b(?:my|the|that|this) (?:request|enquiry|inquiry|message|report|complaint)\b|\bwithdraw (?:it|that|this)\b/,
    withdraw: /\b(?:withdraw|cancel|close|drop|delete|remove|revoke|retract|take back|forget(?: about)?)\b/,
    leaveLine:
      /\b(?:leave|exit|quit|get (?:me )?out of|get off|take me (?:out of|off)|remove me from|drop out of) (?:the |this |your )?(?:line|queue|waiting list)\b|\b(?:don't|do not) (?:want|wanna)(?: to)? wait\b|\btired of waiting\b|\bcan't wait any ?(?:more|longer)\b/,
    line: /\b(?:what|which|where)(?:'s| is)? my (?:place|position|spot|turn)\b|\bmy (?:place|position|spot) in\b|\bmy turn\b|\bwhat (?:place|position|spot) am i\b|\bin (?:the |this |your )?(?:line|queue)\b|\bhow long is the (?:line|queue|wait)\b|\bhow many (?:people|persons|customers|others|are) (?:\w+ ){0,3}(?:before|ahead|in front)\b|\b(?:any|some)(?:one|body) (?:there|here|coming|available|free)\b|\bstill (?:here )?waiting(?: here| for (?:a (?:person|human|reply)|an? (?:agent|answer)|some(?:one|body)|any(?:one|body)|you))?$|\bhow (?:much )?long(?:er)? (?:\w+ ){0,6}(?:wait|waiting|human|person|agent|someone|somebody|colleague|my turn)\b|\bhow long (?:is|will|would|does|do) (?:this|it|that|you)(?: going to| gonna)? (?:take|be)$|\bhow many (?:minutes|hours)$|^eta$|\bwhen (?:\w+ ){0,4}(?:agent|person|human|someone|somebody|colleague)\b|\bcan i (?:go away|leave now|close (?:the|this) (?:page|chat|window|tab))\b|^(?:and |so |but |ok |well )*how (?:much )?long(?:er)?(?: (?:now|left|still|more))?$/,
    add: /^(?:(?:please|pls|can you|could you|can i|could i|i (?:want|need|would like|wanna)(?: to)?|i'd like to|i also want to)\s+)*add\b\s*(.*?)\s*\b(?:to|on)\s+(?:(?:my|the|that|this)\s+)?(?:open\s+)?(?:(?:ticket|case)(?:\s+t\s?-?\s?\d+)?|t\s?-?\s?\d+)\b[\s:,.!?–-]*(.*)$/is,
    something:
      /^(?:(?:something|sth|this|that|it|more|a (?:note|comment|file|photo|picture|document|few words)|some(?:thing)? (?:more|info(?:rmation)?|details?)|another thing|info(?:rmation)?|details?|(?:this|my|the) (?:file|photo|picture))(?: else)?)?$/,
  },
  withoutFiles:
    /\b(?:without|remove|delete|drop|leave out|take out|not|don't (?:send|attach|include)|no) (?:(?:the|my|that|any|those|these) )?(?:files?|photos?|pictures?|pics?|images?|attachments?|screenshots?|pdfs?)\b/,
  send: /^(?:(?:yes|ok|okay|sure|yep|please|just|now)[ ,]*)*(?:(?:send|submit)(?:,? (?:it|this|that|now|off|away|already|please|plz|pls|thx|thanks|then|the form|the message))*|looks? (?:good|fine|right|ok)|that's (?:it|fine|all|good)|all good|perfect|great)(?:[ ,.!]+(?:and )?(?:thank you|thanks|thx|ty|cheers)(?: (?:so much|very much|a lot|for (?:the |your |all )?\w+))?)?$/,
  sendsWith:
    /^(?:yes,? |ok,? |please )?(?:send|submit) (?:it|this|that)(?: now)?[\s,.;!-]+(?:and |but |also )?(?<more>(?:please )?(?:tell|say|add|mention|let)\b.{5,})$/i,
  oneOf: /\b(?:(?:only|just) (?:one|1)|(?:one|1) of|one)\b(?! and\b)/,
  otherTopic: /^(?:(?:some|any)thing|others?|else|misc|general|none)\b|\bother\b/,
  thatIsAll:
    /^(?:no[, ]+)?(?:(?:thanks?|thank you|ok)[, ]+)?(?:that(?:'s| is| was|s) (?:all|it|everything)|nothing (?:else|more)|all (?:done|set)|i'm (?:good|fine|done)|no more|(?:good ?)?bye+|see (?:you|ya)|cya)\b.*$/,
  change:
    /^(?:(?:no|wait)[ ,]*)*(?:(?:change|edit|correct) ?(?:something|it|that|this)?|something(?:'s| is) wrong|wrong|not yet|wait|hold on)$/,
  tryAgain: /^(?:please )?(?:try (?:it )?(?:again|once more)|retry|again|once more)$/,
  worked:
    /^(?!.*\b(?:not|didn't|doesn't|don't|hasn't|never|still)\b).*\b(?:work(?:ed|s|ing)|fixed|solved|helped|went through|did (?:it|the trick)|got through)\b/,
  stillFails:
    /^(?:(?:it's|they're|is|are|all|yes,?) )*(?:correct|right)$|\b(?:done (?:that|it|already)|did (?:that|it)(?: already)?|(?:already )?(?:checked|tried)|matches|(?:is|it's|its|they're|all) (?:fine|correct|right|ok|the same)|still|again|enough|no luck|didn't|doesn't|don't|not working|same|fail(?:s|ed|ing)?|declined|rejected|next|no change|hasn't)\b/,
  policyQuestions: POLICY_QUESTION_WORDS,
  sameAgain: new Set(
    'what about how same other another second next too also again now then ok okay so check look thanks'.split(
      ' ',
    ),
  ),
  ofTheOrder:
    /\b(?:will|would|should|can|could|is|has|does) (?:it|this|that|they) (?:still |really |even |actually )?(?:be|come|coming|arrive[ds]?|arriving|get|reach|make|ship(?:ped)?|left|late|here)\b|\b(?:it|they) (?:is|are|will|'ll) (?:be )?(?:com(?:e|ing)|arriv(?:e|ing)|here)\b|\b(?:my|this|that|the same) (?:order|parcel|package|delivery|stuff|thing)\b/,
  fillers: new Set(
    'a an the my your it its is was am are i me we you he she they them to of in on at for from with and or but not no yes please pls one ones want like would will can this that these those item items thing order number just only really very so do does did have has had be been email mail address'.split(
      ' ',
    ),
  ),
};
