import type { WordClasses } from '../../wordClasses';

/**
 * Words that play the same part in a message to a jewellery shop: what is learned of one country, one
 * currency or one cream then holds for all of them. Each class becomes a feature beside the words
 * themselves. Words are as `normalizeUtterance` writes them; a word may be in several classes.
 */
export const CLASSES: WordClasses = {
  country: `afghanistan africa albania algeria america american argentina armenia asia australia australian austria
    austrian bahrain bangladesh belgian belgium bolivia brazil brazilian britain british bulgaria cambodia cameroon
    canada canadian chile china chinese colombia croatia cuba cyprus czech denmark danish dubai dutch ecuador egypt
    england english estonia ethiopia europe european fiji finland finnish france french georgia german germany ghana
    greece greek guatemala hawaii honduras hungary iceland india indian indonesia iran iraq ireland irish israel
    italian italy jamaica japan japanese jordan kazakhstan kenya korea korean kuwait latvia lebanon lithuania
    luxembourg malaysia malta mauritius mexico mexican moldova monaco mongolia morocco nepal netherlands nigeria
    norway norwegian oman pakistan panama paraguay peru philippines poland polish portugal portuguese qatar romania
    russia russian saudi scotland scottish senegal serbia singapore slovakia slovenia spain spanish sweden swedish
    swiss switzerland taiwan tanzania thailand tunisia turkey turkish uae uganda uk ukraine uruguay usa venezuela
    vietnam wales welsh zambia zealand zimbabwe abroad overseas alaska alabama arizona arkansas california colorado
    connecticut delaware florida idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
    michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee
    texas utah vermont virginia wisconsin wyoming quebec ontario scandinavia caribbean islands`,
  city: `amsterdam athens atlanta austin bangkok barcelona beijing belfast berlin birmingham boston bristol brussels
    bucharest budapest cairo cardiff chicago cologne copenhagen dallas delhi denver detroit dublin edinburgh
    frankfurt geneva glasgow hamburg helsinki houston istanbul jakarta johannesburg lagos leeds leicester lisbon
    liverpool london lyon madrid manchester manila melbourne memphis miami milan montreal moscow mumbai munich nairobi
    naples newcastle oslo ottawa oxford paris perth philadelphia phoenix portland prague rome sacramento seattle seoul
    shanghai sheffield stockholm sydney tokyo toronto vancouver vienna warsaw york zurich`,
  currency: `aed aud baht bitcoin cad chf crypto currency currencies dinar dirham dirhams dollar dollars eur euro euros
    forint franc francs gbp kr krona kroner kronor lira money nok nzd pence peso pesos pound pounds quid rand
    real reais ringgit rouble rubles rupee rupees sek sgd shekel shekels sterling usd won yen yuan zloty`,
  payment_brand: `afterpay affirm alipay amex bancontact cashapp clearpay diners discover eftpos giropay gpay ideal
    jcb klarna maestro mastercard monzo paypal revolut sepa sezzle sofort stripe unionpay venmo visa wechat zelle
    zip electron applepay googlepay`,
  payment_means: `bitcoin card cards cash cheque cheques check credit crypto debit giftcard instalment instalments
    installment installments iban invoice layaway loan prepaid transfer voucher vouchers wire wallet financing finance`,
  refusal: `block blocked bounce bounced decline declined declines declining denied deny error errors fail failed
    failing fails failure invalid refuse refused refuses refusing reject rejected rejecting rejects unsuccessful
    unauthorised unauthorized unable turned`,
  charge: `bill billed billing charge charged charges charging debited deducted overcharged paid pay paying payment
    payments transaction transactions taken`,
  proof: `bill invoice proof receipt receipts statement invoices`,
  refund: `refund refunded refunding refunds reimburse reimbursed reimbursement repay repaid repayment compensation
    moneyback credited`,
  return: `return returned returning returns returnable resend exchange exchanges exchanged exchanging swap swapping
    back`,
  cancel: `abort annul call cancel canceled canceling cancellation cancelled cancelling cancels halt revoke scrap stop
    terminate undo void withdraw drop kill`,
  change: `adjust adjusted adjustment alter altered alteration amend amended amendment change changed changes changing
    correct corrected correction edit edited editing exchange fix modification modify modified replace revise swap
    switch switched tweak update updated updating substitute`,
  carrier: `aramex amazon bluedart carrier courier couriers delhivery deliveroo dhl dpd dropshipper evri fedex gls hermes
    mailman mailwoman ontrac parcelforce postal postie postman postwoman purolator shipper tnt ups usps yodel driver
    logistics`,
  parcel: `box boxes delivery deliveries envelope package packages packet parcel parcels shipment shipments shipping
    package`,
  send: `deliver delivered delivering delivers dispatch dispatched dispatching mail mailed post posted posting send
    sending sends sent ship shipped shipping ships despatch despatched handed`,
  lost: `astray disappeared gone lost misplaced missing never nowhere stolen stole theft thief vanished vanish swiped
    nicked`,
  late: `delay delayed delays late overdue slow slowly stuck frozen weeks months ages forever passed past behind`,
  home_place: `apartment apt building concierge depot door doorman doorstep driveway flat garden gate hallway home house
    letterbox lobby locker mailbox mailroom neighbor neighbors neighbour neighbours porch reception stairs step steps`,
  address_word: `address adress apartment apt avenue borough city county destination flat house lane location moved
    moving postal postcode relocated relocating road state street suite town unit zip zipcode`,
  piece: `amulet anklet anklets band bands bangle bangles barbell beads bracelet bracelets brooch brooches chain chains
    charm charms choker chokers creole crown cuff cuffs cufflinks drops earring earrings hoop hoops huggie huggies jewel
    jewellery jewels locket lockets medallion necklace necklaces pendant pendants piece pieces ring rings rope signet
    solitaire stacker stackers stud studs tiara toering wristband solitaires jewel pearl pearls set sets`,
  metal: `alloy aluminium brass bronze copper gold golden lead metal metals nickel palladium pewter plating plated
    platinum rhodium silver solid stainless steel sterling titanium tungsten vermeil zinc cadmium hallmark hallmarked
    karat karats carat carats 925 9k 10k 14k 18k 22k 24k`,
  stone: `agate amber amethyst aquamarine birthstone citrine coral crystal crystals cz cubic diamond diamonds emerald
    garnet gem gems gemstone gemstones glass jade lapis malachite moissanite moonstone mother onyx opal opals pearl
    pearls peridot quartz rhinestone rhinestones ruby sapphire stone stones topaz tourmaline turquoise zircon zirconia`,
  skin: `allergic allergies allergy blister dermatitis ear ears eczema hypoallergenic infected infection irritate
    irritated irritation itch itchy lobe lobes nickel piercing rash react reaction reacts red sensitive skin sore swollen
    green`,
  real: `artificial authentic certificate certified costume cultured ethical ethically fake genuine grown imitation
    lab legit natural pure real recycled simulated solid sustainable synthetic vegan mined origin sourced source`,
  tarnish: `black blacken blackened corrode dark darken darkens discolor discolored discolour discoloured dull fade faded
    fades fading oxidise oxidize oxidised patina rust rusting rusts rusty tarnish tarnished tarnishes tarnishing`,
  substance: `acid alcohol ammonia bath bathe bathing beach bleach chlorine cream creams deodorant detergent dishes
    dishwasher gym hairspray heat humidity lemon lotion lotions makeup moisture moisturiser ocean oil perfume pool rain
    salt saltwater sanitiser sanitizer sauna sea seawater shampoo shower showering sleep sleeping soap soapy sport
    sports steam sun sunscreen suntan sweat sweating swim swimming swims toothpaste vinegar water wash washing
    waterproof wet workout`,
  clean: `brush buff care clean cleaned cleaner cleaning cloth cloths detergent dip disinfect dust maintain maintenance
    polish polished polishing rinse rub scrub shine shiny shining sparkle sparkly sterilise sterilize storage store
    storing ultrasonic untangle upkeep wash wipe wiping`,
  garment: `blazer blouse bridesmaid cardigan coat collar collars dress dresses gown hairstyle hijab jacket jeans jumper
    jumpsuit kimono knit knitwear lehenga neckline necklines outfit outfits pullover sari saree scarf shirt skirt
    sleeve sleeveless strapless suit sweater tee top tunic turtleneck tuxedo updo vest watch velvet gala prom`,
  style: `accessorise accessorize accessories advice bold boho casual chic classic classy clash coordinate combination
    combine complement cute dainty elegant fashion fashionable flatter flattering formal goes idea ideas inspiration
    inspo layer layered layering look looks match matches matching minimal minimalist mix mixing outfit pair pairing
    pairs recommend recommendation recommendations stack stacking stacks statement style styled styling suggest
    suggestion suggestions suit suits together trend trending trends trendy vibe wear`,
  occasion: `anniversary birthday birthdays bridal bride ceremony christening christmas date easter engagement
    eid festival graduation groom halloween hanukkah holiday holidays honeymoon interview ball party prom proposal
    thanksgiving valentine valentines wedding weddings diwali mothers fathers`,
  relation: `aunt auntie boyfriend brother child cousin dad daughter family father fiance fiancee friend girlfriend gran
    grandma grandmother granny husband kid kids ma mate mom mother mum mummy nan nephew niece papa parents partner
    sister son uncle wife colleague colleagues`,
  size_word: `adjustable big bigger centimeter centimeters centimetre centimetres circumference cm depth diameter
    dimension dimensions extender fit fits fitting gauge half height inch inches large larger length lengths long
    longer loose measure measured measurement measurements measures mm millimetre millimetres narrow resize resized
    resizing short shorter size sized sizer sizes sizing small smaller snug stretch thick thickness thin tight tiny
    wide wider width chunky slim finger fingers wrist wrists neck ankle knuckle`,
  broken: `bent bend break broke broken breaks burst chipped chip collapsed crack cracked crooked crushed damage damaged
    defect defective defects dent dented detached faulty fault fell flimsy loose mangled peeled peeling popped ripped
    scratch scratched scratches shattered smashed snapped snap split squashed torn twisted warped unusable dropped`,
  part: `back backing backs butterfly catch clasp clasps clip closure engraving fastener fastening hinge hook hooks latch
    link links lock loop pin plating post posts prong prongs setting solder spring toggle`,
  wrong: `different incorrect instead mistake mistaken mistakenly mix mixed mixup switched typo wrong wrongly
    misspelled misspelt spelt accidentally accident`,
  email_word: `email emailed emails gmail hotmail icloud inbox junk mail mails message notification notifications outlook
    spam yahoo mailbox confirmation`,
  not_there: `absent didn empty missing no none never nothing nowhere without yet`,
  reply_word: `acknowledge answer answered answers answering feedback hear heard replied replies reply replying respond
    responded response silence silent back`,
  case_word: `case claim complaint enquiry inquiry issue message problem query question reference request ticket tickets
    form`,
  person_word: `adviser advisor advisors agent agents assistant associate boss colleague consultant employee employees
    executive expert human humans individual manager member operator people person personnel rep representative
    representatives somebody someone specialist staff supervisor support team worker anybody anyone`,
  machine_word: `ai automated automatic bot bots chatbot computer machine robot robots scripted virtual`,
  talk_word: `call chat connect contact forward pass phone ring speak speaking talk talking transfer discuss conversation
    reach put`,
  channel: `call contact dm email facebook fax form hotline instagram line mail number page phone reach sms telegram
    telephone text twitter whatsapp write letter`,
  anger: `absurd angry annoyed annoying appalling atrocious awful bad bullshit clowns cheated cheats con crap criminals
    crooks damn disappointed disappointing disappointment disaster disgrace disgraceful disgusted disgusting dreadful
    enraged frustrated frustrating fuming fuck fucking furious garbage hate hell horrendous horrible horrid idiots ignored
    incompetent inexcusable infuriating insulting insulted joke lazy liars lied lies livid lousy mad mess miserable
    misled nightmare nonsense outrage outraged outrageous pathetic pissed poor ridiculous rip robbed rubbish rude
    scam scammed scammers shame shambles shambolic shit shocking sick stupid sucks terrible thieves trash unacceptable
    unbelievable unhappy unprofessional upset useless waste worst fraud worse`,
  praise: `adorable adore adored amazing amazed awesome beautiful beautifully best brilliant charming compliment
    compliments cute delighted excellent exceptional exquisite fab fabulous fantastic favourite favorite flawless glad
    gorgeous great happy impressed impressive incredible kudos love loved lovely loves magnificent outstanding perfect
    perfection pleasant pleased praise pretty prettiest satisfied splendid stunning superb terrific thrilled wonderful
    wow chuffed`,
  review: `comment comments experience feedback idea ideas improve improvement improvements opinion opinions proposal rate
    rating recommend review reviews stars suggest suggestion suggestions survey testimonial thought thoughts wish
    consider`,
  website_word: `account android app apps basket browser bug buggy button cart checkout chrome click code coupon crash
    crashed crashes crashing firefox freeze freezes frozen glitch iphone ipad laggy link load loading loads log login
    logged mobile newsletter page pages password phone photo photos picture pictures promo register registration
    safari screen search signin sign signup site store subscribe subscription tablet unsubscribe username voucher web
    website webpage wishlist discount dropdown menu`,
  privacy_word: `anonymous breach ccpa confidential confidentiality consent cookie cookies data database delete deleted
    deletion details encrypted encryption erase erased erasure file files forgotten gdpr hacked info information leak
    leaked personal phishing privacy private protect protected protection records secure security share shared sell
    sold stored third track tracked tracking`,
  time_question: `eta when soon long days day weeks week date duration fast quick quickly speed time times timeframe
    timescale timeline turnaround window wait`,
  weekday: `monday tuesday wednesday thursday friday saturday sunday weekend tomorrow today tonight yesterday`,
  month: `january february march april may june july august september october november december summer winter spring
    autumn fall`,
  status_word: `eta location progress progressing progressed stage status track tracking update updates whereabouts
    where latest news movement`,
  thanks_word: `appreciate appreciated cheers gracious grateful gratitude kind merci obliged ta thank thanks thankyou
    gracias danke`,
  greeting_word: `afternoon evening greetings hello hey heya hi hiya howdy morning yo sup hullo hallo`,
  goodbye_word: `bye cheerio ciao farewell goodbye goodnight later laters tata ttyl cya`,
  yes_word: `absolutely affirmative agree agreed alright aye certainly confirm correct definitely exactly fine go good
    indeed ok okay okey proceed right sure true yea yeah yep yes yup`,
  no_word: `nah naw negative neither never no none nope not wrong incorrect`,
  weather_news: `election government minister news parliament police politics president rain snow storm sunny temperature
    vote war weather`,
  other_goods: `bike book books burger cake car cars coffee computer couch fridge furniture groceries headphones hotel
    house kebab laptop mattress milk pizza printer restaurant router shoe shoes sofa toaster train trainers trousers tv
    washing flight flights bus taxi ticket`,
  other_shop: `aldi amazon apple argos asos barclays costco deliveroo ebay etsy h&m hsbc ikea lidl netflix nike primark
    ryanair sainsbury shein spotify starbucks target temu tesco uber walmart zara`,
  body_health: `ache baby blood bone brain cancer covid cough diet disease doctor dose fever flu headache health heart
    hospital injury knee leg medicine pain pill pregnant prescription sick stomach surgery symptom symptoms tooth
    vaccine vitamin weight`,
};
