import { wordSet } from '../collections.ts'

/** Closed lists that a stylebook or an atlas would give: what people are called and what places are named. */

const phrases = (lines: string): ReadonlySet<string> =>
  new Set(
    lines
      .split(',')
      .map(name => name.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  )

/** Honorifics by the pronoun they settle, without their stop. */
export const honorifics: ReadonlyMap<string, 'he' | 'she' | undefined> = new Map([
  ...[...wordSet('Mr Messrs Sir Lord Fr Herr Monsieur Señor Signor')].map(word => [word, 'he'] as const),
  ...[...wordSet('Mrs Ms Miss Mme Mlle Dame Lady Frau Madame Señora Signora')].map(
    word => [word, 'she'] as const,
  ),
  ...[...wordSet('Dr Mx Prof Rev Hon')].map(word => [word, undefined] as const),
])

/** Honorifics that stand before a given name alone: `Sir Keir`. */
export const beforeGivenName = wordSet(
  'Sir Dame King Queen Prince Princess Pope Saint St Sister Brother Father Mother Lady Lord Don Sheikh Sheik Emperor Empress Archduke Tsar Aunt Uncle',
)

/** Titles written short before a name, without their stop. */
export const shortTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Sen: 'Senator',
    Sens: 'Senator',
    Rep: 'Representative',
    Reps: 'Representative',
    Gov: 'Governor',
    Govs: 'Governor',
    Gen: 'General',
    Lt: 'Lieutenant',
    Col: 'Colonel',
    Capt: 'Captain',
    Maj: 'Major',
    Sgt: 'Sergeant',
    Cpl: 'Corporal',
    Pvt: 'Private',
    Cmdr: 'Commander',
    Adm: 'Admiral',
    Supt: 'Superintendent',
    Insp: 'Inspector',
    Det: 'Detective',
    Const: 'Constable',
    Cllr: 'Councillor',
    Pres: 'President',
    Atty: 'Attorney',
    Asst: 'Assistant',
    Brig: 'Brigadier',
    Prof: 'Professor',
    Rev: 'Reverend',
    Dr: 'Doctor',
    Fr: 'Father',
    MP: 'MP',
    PM: 'Prime Minister',
    DI: 'DI',
    DS: 'DS',
    DC: 'DC',
    DCI: 'DCI',
    DSI: 'DSI',
    DCS: 'DCS',
    WPC: 'WPC',
    PCSO: 'PCSO',
    PC: 'PC',
    Det_Sgt: 'Detective Sergeant',
  }),
)

/** Words that end a title before a name: `Prime Minister`, `Fire Chief`. Lower-case. */
export const titleHeads = wordSet(`
  president vice-president premier minister chancellor secretary undersecretary under-secretary governor
  lieutenant-governor senator representative congressman congresswoman assemblyman assemblywoman
  councilman councilwoman councillor councilor alderman mayor ambassador consul envoy commissioner comptroller controller
  treasurer attorney prosecutor solicitor judge justice magistrate sheriff marshal constable
  chief captain colonel general major lieutenant sergeant corporal private admiral commodore commander
  brigadier marshal officer inspector superintendent detective trooper deputy
  king queen prince princess duke duchess earl count countess baron baroness emperor empress tsar sultan emir
  sheikh shah pope cardinal archbishop bishop pastor reverend canon dean vicar rabbi imam ayatollah deacon archdeacon
  monsignor abbot patriarch father sister brother mother
  chairman chairwoman chairperson chair speaker leader director coach manager editor professor doctor principal rector
  provost superintendent headmaster headmistress executive administrator adviser advisor spokesman
  spokeswoman spokesperson astronaut cosmonaut professor attorney-general secretary-general director-general consul-general governor-general coroner ombudsman registrar auditor
  whip mp pm congressmember assemblymember councilmember delegate selectman taoiseach surgeon nurse chaplain cantor
  midfielder defender forward goalkeeper quarterback
`)

/** Words that name people by what they do, where a name may follow without a comma: `the architect Jane Doe`. Lower-case. */
const personNouns = wordSet(`
  actor actress artist author poet writer novelist singer drummer guitarist pianist violinist cellist
  conductor composer photographer painter sculptor designer architect engineer scientist chemist physicist
  biologist botanist geologist astronomer economist historian professor lecturer teacher student pupil head
  doctor surgeon nurse patient lawyer attorney barrister solicitor prosecutor judge witness defendant
  detective officer trooper sergeant firefighter soldier sailor pilot astronaut captain skipper coach manager
  goalkeeper keeper striker midfielder defender winger forward fullback quarterback pitcher catcher shortstop
  batsman bowler umpire referee runner sprinter swimmer cyclist jockey trainer golfer boxer driver rider
  farmer fisherman baker chef cook butcher carpenter plumber electrician builder owner founder co-founder boss
  chief director producer editor publisher reporter correspondent journalist columnist critic presenter
  broadcaster host anchor blogger activist campaigner organizer organiser volunteer politician candidate
  lawmaker legislator senator minister president premier chancellor secretary spokesman spokeswoman
  spokesperson chairman chairwoman leader councillor councilman councilwoman mayor governor ambassador
  diplomat envoy negotiator analyst strategist trader banker investor entrepreneur businessman businesswoman
  billionaire tycoon executive consultant researcher philosopher theologian priest pastor bishop rabbi imam
  king queen prince princess father mother son daughter brother sister wife husband widow widower uncle aunt
  cousin nephew niece grandfather grandmother grandson granddaughter partner fiance fiancée fiancee girlfriend
  boyfriend friend neighbor neighbour colleague teammate resident native comedian dancer choreographer curator
  librarian assistant aide adviser advisor expert winner champion rival veteran newcomer freshman sophomore
  senior junior rookie teenager man woman boy girl baby gardener waiter waitress barman landlord landlady
  tenant shopkeeper postman clerk cashier mechanic technician programmer developer
  soprano mezzo-soprano contralto countertenor tenor baritone violist flautist flutist oboist harpist organist trumpeter
  clarinettist clarinetist saxophonist bassist rapper musician playwright dramatist screenwriter filmmaker film-maker
  cinematographer illustrator cartoonist translator critic essayist paramedic midwife vet veterinarian dentist pharmacist
  psychologist psychiatrist physician neurologist cardiologist epidemiologist virologist ecologist zoologist geographer
  anthropologist archaeologist linguist mathematician statistician meteorologist seismologist volcanologist sociologist
  linebacker lineman cornerback receiver kicker punter shortstop outfielder infielder wicketkeeper footballer cricketer
  headteacher magistrate justice cardinal archbishop pope vicar monk nun abbot sheriff constable inspector plumber welder
  miner docker trucker weaver potter tailor butler barber hairdresser beekeeper shepherd rancher logger pupil lodger
  treasurer registrar auditor accountant commissioner superintendent
  therapist physiotherapist conservator entomologist ornithologist geriatrician hydrologist glaciologist oceanographer
  client bookkeeper groundsman harbormaster harbourmaster controller publican
`)
/** Whether a word, singular or plural, names people by what they do or are. */
export const isPersonNoun = (word: string): boolean =>
  personNouns.has(word) || (word.endsWith('s') && personNouns.has(word.slice(0, -1)))

/** The same, to be asked as one asks a regular expression. */
export const personNoun = { test: isPersonNoun }

/** Words for women, and for men, beside those that end in `woman`. */
const forWomen = wordSet(`
  actress waitress landlady mother daughter sister wife widow aunt niece grandmother granddaughter girl girlfriend
  fiancée fiancee queen princess duchess countess baroness empress headmistress heroine bride nun mum mom grandma
  midwife abbess ballerina bridesmaid comedienne divorcée duchess female godmother goddaughter governess granny
  great-grandmother heiress hostess housewife lady lass matriarch mistress mother-in-law daughter-in-law sister-in-law
  murderess noblewoman priestess prophetess schoolgirl schoolmistress seamstress shepherdess songstress sorceress
  spinster starlet stepdaughter stepmother stepsister stewardess tsarina usherette viscountess
`)
const forMen = wordSet(`
  father son brother husband widower uncle nephew grandfather grandson boy boyfriend fiance fiancé king prince duke
  earl baron emperor sultan pope monk bridegroom dad grandpa headmaster businessman spokesman congressman chairman
  fisherman policeman fireman postman salesman councilman alderman abbot bachelor barman cameraman clergyman craftsman
  doorman emir englishman father-in-law foreman frenchman friar gentleman godfather godson great-grandfather groom
  handyman irishman lad male milkman nobleman patriarch repairman schoolboy schoolmaster son-in-law brother-in-law
  sportsman statesman stepbrother stepfather stepson stuntman tsar tradesman viscount watchman weatherman welshman
  dutchman scotsman altar-boy batsman boatman cowboy
`)

/** The pronoun that a word for a person settles. */
export function genderOf(noun: string): 'he' | 'she' | undefined {
  if (/(?:woman|women)$/.test(noun) || forWomen.has(noun)) return 'she'
  return forMen.has(noun) ? 'he' : undefined
}

/** The same of an office or description: `mother of three`, `board chairwoman`. */
export function genderOfOffice(office: string): 'he' | 'she' | undefined {
  const head = office.toLowerCase().split(/[ -](?:of|in|at|for|to|from|with|who|and)[ -]/, 1)[0]!
  return genderOf(head.split(' ').at(-1)!) ?? genderOf(head.split(/[ -]/).at(-1)!)
}

/** Last words of organisations: `Harbor Workers Union`. Lower-case. */
export const organisationHeads = wordSet(`
  inc ltd llc llp plc corp corporation company co gmbh ag sa group holdings industries enterprises partners associates
  bank trust fund capital securities insurance airlines airways railway railways railroad motors electric steel
  university college school academy institute institution faculty hospital clinic infirmary hospice laboratory laboratories lab
  court council committee commission board bureau agency authority department ministry office administration service services
  parliament congress senate assembly house cabinet treasury party union federation confederation association society
  league alliance coalition foundation charity organization organisation network club team united rovers wanderers
  athletic fc afc sc rfc orchestra symphony philharmonic quartet band choir ensemble opera ballet theatre theater museum gallery
  library church cathedral abbey mosque synagogue temple times post news herald tribune journal gazette
  chronicle guardian telegraph observer mail press radio television tv broadcasting media magazine review agency
  navy army force forces guard marines corps police constabulary brigade battalion regiment division squadron militia
  nations exchange chamber forum consortium cooperative works brewery bakery studios pictures records books
  technologies systems software pharmaceuticals energy petroleum oil gas mining foods stores supermarkets
  democrats republicans conservatives liberals greens labour images wire reuters
`)

/** Last words of places. Lower-case. */
export const placeHeads = wordSet(`
  street road avenue lane drive boulevard way terrace close crescent square plaza circus row court park gardens
  river lake mountain mountains mount hill hills valley canyon island islands isle peninsula bay beach cape coast gulf sea
  ocean strait straits channel creek falls springs desert forest woods canal harbor harbour port pier quay dock docks bridge
  tunnel airport station terminal building tower towers castle palace hall stadium arena field ground centre center hotel inn mall market
  city town village county district province state states republic kingdom federation territory borough parish region
  east west north south highway interstate expressway motorway bank strip delta basin glacier volcano reef point
`)

/** Last words of other named things. Lower-case. */
export const thingHeads = wordSet(`
  act bill law treaty agreement accord pact protocol convention amendment clause prize award awards medal trophy cup open
  championship championships championship games olympics festival day week month year eve war wars battle revolution
  crisis plan project program programme initiative deal report index average summit conference meeting
  hurricane storm cyclone typhoon ship model series edition
`)

/** First words of places: `Lake Como`, `Port Clarence`. */
export const placeOpeners = wordSet(
  'Lake Mount Mt Port Fort Ft Cape Point New North South East West Upper Lower Great Little Saint St San Santa Santo Los Las El La Le Rio Gulf Isle Glen Loch Camp Northern Southern Eastern Western Central',
)

export const months = wordSet(
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec',
)
export const weekdays = wordSet(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun Christmas Easter Ramadan Thanksgiving',
)

export const countries = phrases(`
  Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain,
  Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Britain, Brunei, Bulgaria,
  Burkina Faso, Burma, Burundi, Cambodia, Cameroon, Canada, Cape Verde, Chad, Chile, China, Colombia, Comoros, Congo,
  Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Czechia, Denmark, Djibouti, Dominica, Ecuador, Egypt, El Salvador,
  England, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Germany, Ghana, Gibraltar, Greece,
  Greenland, Grenada, Guatemala, Guinea, Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq,
  Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kosovo, Kuwait, Kyrgyzstan, Laos,
  Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Macedonia, Madagascar, Malawi, Malaysia,
  Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique,
  Myanmar, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia,
  Northern Ireland, Norway, Oman, Pakistan, Palau, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland,
  Portugal, Qatar, Romania, Russia, Rwanda, Samoa, San Marino, Saudi Arabia, Scotland, Senegal, Serbia, Seychelles,
  Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Korea, South Sudan,
  Soviet Union, Spain, Sri Lanka, St. Lucia, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand,
  Timor-Leste, Togo, Tonga, Trinidad, Tunisia, Turkey, Türkiye, Turkmenistan, Tuvalu, Uganda, Ukraine,
  United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan, Vanuatu, Venezuela, Vietnam, Wales, Yemen,
  Zambia, Zimbabwe, America, U.S., U.K., US, UK, EU, E.U., UAE, U.A.E.
`)

export const cities = phrases(`
  Abu Dhabi, Accra, Adelaide, Algiers, Amman, Amsterdam, Ankara, Antwerp, Athens, Atlanta, Auckland, Baghdad, Baltimore,
  Bangkok, Barcelona, Basel, Beijing, Beirut, Belfast, Belgrade, Bergen, Berlin, Bern, Birmingham, Bogotá, Bonn, Boston, Brasília, Bratislava,
  Brisbane, Bristol, Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Calcutta, Calgary, Canberra, Cape Town, Caracas,
  Cardiff, Chicago, Cincinnati, Cleveland, Cologne, Copenhagen, Dakar, Dallas, Damascus, Delhi, Denver, Detroit, Dhaka, Doha, Dubai,
  Dublin, Durban, Edinburgh, Florence, Frankfurt, Geneva, Genoa, Glasgow, Hamburg, Hanoi, Harare, Havana, Helsinki, Hiroshima, Houston,
  Islamabad, Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Kampala, Karachi, Kathmandu, Khartoum, Kigali, Kinshasa, Kolkata,
  Kuala Lumpur, Kyiv, Kiev, Kyoto, Lagos, Lahore, Las Vegas, Leeds, Lima, Lisbon, Liverpool, Ljubljana, London, Los Angeles, Lusaka, Lyon, Madrid,
  Manchester, Manila, Marseille, Melbourne, Memphis, Mexico City, Miami, Milan, Milwaukee, Minneapolis, Minsk, Mogadishu, Montevideo, Montreal,
  Moscow, Mumbai, Munich, Nagasaki, Nairobi, Naples, Nashville, New Delhi, New Orleans, New York, Nice, Osaka, Oslo, Ottawa, Oxford, Cambridge,
  Palermo, Panama City, Paris, Perth, Philadelphia, Phoenix, Pittsburgh, Portland, Porto, Prague, Pretoria, Pyongyang, Quebec, Quito, Rabat,
  Reykjavik, Riga, Rio de Janeiro, Riyadh, Rome, Rotterdam, Sacramento, San Diego, San Francisco, San José, Santiago, São Paulo,
  Sarajevo, Seattle, Seoul, Shanghai, Sheffield, Shenzhen, Singapore, Sofia, Southampton, Stockholm, Sydney, Taipei, Tallinn, Tbilisi, Tehran, Tel Aviv,
  Tokyo, Toronto, Tripoli, Tunis, Turin, Vancouver, Venice, Vienna, Vilnius, Warsaw, Washington, Wellington, York, Yerevan, Zagreb, Zürich, Zurich
`)

export const states = phrases(`
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa,
  Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada,
  New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island,
  South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Wisconsin, Wyoming, Ontario, Alberta,
  Manitoba, Saskatchewan, Nova Scotia, New South Wales, Queensland, Tasmania, Victoria, Bavaria, Catalonia, Andalusia,
  Tuscany, Lombardy, Provence, Normandy, Brittany, Crimea, Kashmir, Tibet, Xinjiang, Siberia, Kent, Essex, Sussex, Surrey, Devon, Cornwall,
  Yorkshire, Lancashire, Norfolk, Suffolk, Somerset, Dorset, Cumbria, Ulster, Munster, Leinster, Connacht, Europe, Asia, Africa, Antarctica, Gaza,
  Brooklyn, Manhattan, Queens, Bronx, Harlem, Scandinavia, Balkans, Caribbean, Mediterranean, Baltic, Arctic, Atlantic, Pacific
`)

/** Whom or what a country's adjective names. */
export const demonyms = wordSet(`
  Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Bahraini Bangladeshi Belarusian Belgian
  Bolivian Bosnian Brazilian British Bulgarian Burmese Cambodian Canadian Catalan Chilean Chinese Colombian Congolese Croatian Cuban Cypriot Czech Danish
  Dutch Ecuadorean Egyptian English Eritrean Estonian Ethiopian European African Asian Filipino Finnish French Georgian German Ghanaian Greek Haitian Hungarian
  Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kuwaiti Kurdish Latvian Lebanese Liberian Libyan
  Lithuanian Malaysian Maltese Mexican Mongolian Moroccan Nepalese Nigerian Norwegian Pakistani Palestinian Peruvian Polish Portuguese Qatari
  Romanian Russian Rwandan Saudi Scottish Serbian Singaporean Slovak Slovenian Somali Soviet Spanish Sudanese Swedish Swiss Syrian Taiwanese Tanzanian Thai
  Tibetan Tunisian Turkish Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean Republican Democratic Democrat
  Conservative Liberal Labour Christian Muslim Jewish Catholic Protestant Anglican Hindu Buddhist Sunni Shiite Texan Californian Arab Western Soviet
`)

/** Common given names, as support where the article gives no other sign. */
export const givenNames = wordSet(`
  Aaron Abdul Abdullah Abigail Adam Adrian Agnes Ahmed Aidan Aisha Akira Alan Albert Alberto Alejandro Alex Alexander Alexandra Alexei Alfred Ali Alice Alicia Alison
  Allison Amanda Amelia Amina Amir Amy Ana Anastasia Andrea Andreas Andrei Andrew Andrés Andy Angela Angelo Anita Ann Anna Anne Annette Annie Anthony Antoine Anton
  Antonio António Arthur Arturo Ashley Astrid Audrey Austin Barbara Barry Beatrice Becky Ben Benjamin Bernard Bernie Bert Beth Betty Beverly Bill Billy Björn Bob Bobby Boris
  Brad Bradley Brandon Brenda Brian Bridget Bruce Bruno Bryan Caitlin Calvin Camille Carl Carla Carlos Carmen Carol Caroline Carolyn Carrie Catherine Cathy Cecilia Charles Charlie
  Charlotte Chen Cheryl Chloe Chris Christian Christina Christine Christopher Claire Clara Clare Claude Claudia Colin Connor Craig Cristina Curtis Cynthia
  Dan Daniel Daniela Danielle Danny Darren Dave David Dawn Dean Deborah Debra Dennis Derek Diana Diane Diego Dirk Dmitri Dmitry Dominic Don Donald Donna Doris Dorothy Doug
  Douglas Duncan Dwight Dylan Eamon Ed Eddie Edgar Edith Edmund Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eli Elisabeth Elizabeth Ella Ellen Elliot Elsa
  Emil Emily Emma Emmanuel Eric Erica Erik Erika Ernest Esther Ethan Eugene Eva Evan Eve Evelyn Fatima Federico Felicity Felipe Felix Fernando Fiona Florence Frances
  Francesca Francesco Francis Francisco Francois François Frank Franklin Fred Frederick Freddie Friedrich Gabriel Gabriela Gareth Gary Gavin Geoff Geoffrey George Georgia Gerald
  Gerard Gianni Gilbert Gillian Giorgio Giovanni Giuseppe Glenn Gloria Gordon Graham Greg Gregory Greta Guillermo Gustav Guy Gwen Hannah Hans Harold Harriet Harry Harvey
  Hassan Heather Hector Heidi Heinrich Helen Helena Helmut Henri Henrik Henry Herbert Hiroshi Holly Howard Hugh Hugo Ian Ibrahim Ida Igor Ines Ingrid Irene Iris
  Isaac Isabel Isabella Ivan Jack Jackie Jacob Jacqueline Jacques Jake James Jamie Jan Jane Janet Janice Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry
  Jesse Jessica Jim Jimmy Joan Joanna Joanne Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jordan Jorge José Jose Josef Joseph Josh Joshua Joyce Juan Juanita Judith
  Judy Julia Julian Julie Juliet Julio Julius Jun Justin Karen Karin Karl Kate Katharine Katherine Kathleen Kathryn Kathy Katie Kay Keith Keir Kelly Ken Kenji Kenneth Kerry Kevin Khalid
  Kim Kimberly Kirsten Klaus Kofi Konstantin Kristen Kristin Kurt Kyle Lars Larry Laura Lauren Laurence Lawrence Lea Leah Lee Lena Leo Leon Leonard Leroy Leslie Lewis Liam
  Lillian Lily Linda Lisa Liz Lloyd Lois Lorenzo Lorraine Louis Louise Lucas Lucia Lucinda Lucy Luigi Ludo Luis Luke Lydia Lynn Madeleine Magnus Malcolm Manuel Marc Marcel Marcia Marco Marcos
  Marcus Margaret Maria Mariam Marian Marianne Marie Marina Mario Marion Marjorie Mark Marlene Martha Martin Martina Marvin Mary Mateo Matt Matthew Maureen Maurice Max Maya Megan
  Mehmet Melanie Melissa Michael Michel Michelle Miguel Mike Milan Mildred Milton Miriam Mitch Mohamed Mohammad Mohammed Moira Molly Monica Monique Morgan Muhammad Murray Mustafa Nadia Nancy Naomi
  Natalia Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicolas Nicole Nigel Nikolai Nina Noah Noel Nora Norma Norman Oleg Olga Oliver Olivia Omar Oscar Otto Owen Pablo Pamela Pat
  Patricia Patrick Paul Paula Pauline Pedro Peggy Penelope Penny Percy Peter Petra Phil Philip Philippe Phillip Phyllis Pierre Pieter Priya Rachel Rafael Raj Ralph Ramón Randy Raúl Ravi
  Ray Raymond Rebecca Regina Reginald René Ricardo Richard Rick Rita Rob Robert Roberta Roberto Robin Rodney Roger Roland Ron Ronald Rosa Rosalind Rosemary Ross Roy Ruben Rudolf Rupert
  Russell Ruth Ryan Sabrina Sally Salma Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Serena Sergei Sergey Sergio Seth Shane Sharon Shaun Sheila Shinzo Shirley Siegfried Sidney Silvia
  Simon Simone Sofia Sonia Sophia Sophie Stacey Stan Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Susanna Suzanne Sven Sylvia Takashi Tamara Tanya
  Tara Tariq Taylor Ted Terence Teresa Terry Thelma Theodore Theresa Thomas Tim Timothy Tina Toby Todd Tom Tommy Toni Tony Tracey Tracy Travis Trevor Ulrich Ursula Valerie Vanessa
  Vera Vernon Veronica Vicky Victor Victoria Vincent Viktor Virginia Vivian Vladimir Volodymyr Wade Walter Wanda Warren Wayne Wendy Werner Wilfred Wilhelm Will William Willie Winston Wolfgang Xavier
  Yasmin Yoko Yolanda Yuki Yuri Yusuf Yves Yvonne Zachary Zoe Zoë
  Aarne Ahmet Alun Amit Anders Andrzej Angus Anil Arjun Arvind Ashok Babatunde Bashar Benoît Bogdan Bongani Brendan Callum Chad Chinedu Ciaran Cody
  Conor Cormac Cyril Dafydd Darnell Darragh Darryl Declan Deepak Derrick Desmond Dieter Dragan Dustin Ehud Emeka Emre Eoin Evo Ewan Femi Fergus
  Fumio Gerhard Gethin Goran Gustavo Günther Hal Hamish Haruki Henning Hideki Horst Hosni Ichiro Ike Imran Ismail Iván Jair Jakub Jamal Jens
  Joao João Joaquín Jukka Jérôme Jürgen Karim Kasper Kazuo Kemal Krzysztof Kwame Luiz Mads Mahmoud Makoto Manmohan Marek Mats Matthias Mikael Milos
  Murat Nabil Naftali Naoki Narendra Nelson Niall Nicolás Nikhil Nikola Nils Nuno Olaf Olof Olivier Padraig Paulo Pawel Piotr Rahul Rajiv Ramesh
  Rami Recep Rhys Rohit Rolf Rui Sachin Sadiq Samir Santiago Satoshi Seamus Shehbaz Shimon Sunil Suresh Søren Takeshi Taro Terrence Thabo Theo
  Thierry Tiago Tomas Tomasz Tunde Tyler Tyrone Ulf Vijay Vlad Walid Walt Cal Al Bo Cy Ty Jo Rob Art Gus Len Lou Ned Sid Wes Boyd Reuben Milo Otto Paulo Jared Trent Bryce Brett Blake Grant Clay Wojciech Yair Yasuo Yitzhak Youssef Zach Zbigniew Zoran Álvaro Guillaume
  Håkan Jaan Janos János László Zoltán Viorel Ion Mircea Radu Stavros Giorgos Kostas Nikos Yannis Alexis Kyriakos Vasilis Abdel Abdul Hamid Hamza
  Faisal Salman Khaled Mansour Osama Osman Rashid Saeed Saud Tamim Otto Oskar Emil Axel Leif Erling Harald Torsten Knut Haakon Jonas Kjell
  Rasmus Anton Aleksei Maksim Mikhail Nikita Pavel Roman Ruslan Timur Vasily Yevgeny Denys Andriy Oleksandr Taras Dmytro Petro Edvard Milorad Slobodan Ivo
  Luka Ante Josip Mateusz Lech Donal Eamonn Ruairí Declan Hugh Clive Nigel Alistair Alasdair Lachlan Rory Magnus Barnaby Giles Piers Jasper Rufus
  Wilbur Homer Elmer Earl Floyd Clyde Virgil Lyle Wendell Lamar Marquis Deion Kareem Malik Rashad Andre André Denzel Cedric Reginald Clarence Rodolfo
  Ignacio Enrique Emilio Ernesto Gonzalo Hernán Julián Martín Mauricio Octavio Ramiro Rodrigo Salvador Tomás Vicente Hiroto Kenta Ryo Shigeru Shinji Yoshihide Yukio
  Junichiro Katsuya Tetsuya Minoru Ada Agnieszka Akiko Ama Lia Thea Mia Zara Isla Noemi Lara Nour Alma Amara Anjali Anneke Annalena Aoife Ayelet Bettina Bev Birgit Blessing Brianna Bridie Brooke Camila
  Carys Celestine Chiara Dagny Dalia Deepa Delia Dilma Ebony Elly Else Elsebet Erna Eulalie Ewa Fay Femke Fernanda Gail Galina Giorgia Golda
  Gro Gwyneth Hanan Hanne Haruka Hillary Ilse Imogen Indira Inge Inês Irina Ivy Jacinda Joy Kaja Kamala Katarina Katya Kavita Kayla Khadija
  Kylie Lakshmi Latoya Layla Leila Lise Lucía Ludmila Maeve Magdalena Malgorzata Maren Mariana Marijke Marta Meenakshi Mette Morwenna Nell Ngozi Niamh Noor
  Nour Oksana Orla Ottilie Paige Petra Pia Pilar Poppy Priyanka Rania Rhiannon Rosie Sakura Samira Sanae Sanna Saskia Shanice Signe Sigrid Sinead
  Siobhan Sofía Solveig Sunita Svetlana Tamsin Tarja Tatiana Tess Tova Tzipi Valentina Ximena Xiomara Yulia Yumiko Yuriko Zainab Zuzana Honor Constance Odessa
  Pearl Ruby Merle Tessa Freya Esme Phoebe Daphne Hilary Rosamund Philippa Henrietta Ottoline Bríd Mairead Gráinne Deirdre Roisin Una Beatriz Dolores Rosario
  Consuelo Esperanza Guadalupe Graciela Leticia Lourdes Marisol Mercedes Paloma Raquel Rocío Soledad Amira Farah Fatou Hala Huda Iman Jamila Latifa Maha Mona
  Nawal Rana Safiya Salwa Yasmine Adaeze Chioma Folake Funmi Ifeoma Nkechi Oluchi Temi Yewande Zodwa Nomvula Thandi Wanjiru Bea Ida Lotte Liesl
  Gerda Hedwig Irmgard Liselotte Annika Ebba Elin Linnea Maja Saga Tuva Aino Aila Sirpa Ulla Kirsi
`)

/** Words that open sentences and are no part of the name behind them. */
export const openers = wordSet(`
  The A An This That These Those There Here It Its He His Him She Her Hers They Their Them We Our Us You Your I My Me One
  And But Or Nor So Yet For If As At By In On Of Off To Up Out From With Without Within Into Onto Over Under Above Below Behind Before After Again
  Against Among Amid Around About Along Across Between Beyond Beside Besides During Despite Except Following Inside Outside Near Since Through
  Throughout Till Until Toward Towards Upon Via Versus Per Like Unlike Than Then Thus Hence Though Although Because While Whereas When Whenever
  Where Wherever Whether Which Who Whom Whose What Why How Is Are Was Were Be Been Being Am Do Does Did Has Have Had Can Could Will Would
  Shall Should May Might Must Not No Yes Now Once Only Even Just Still Also Too Very More Most Much Many Few Little Less Least Some Any All Both
  Each Every Either Neither Several Such Same Other Another Others First Second Third Last Next Former Late Let Said Says Asked Told Added Two Three Four Five Six Seven Eight Nine Ten
  Today Yesterday Tomorrow Tonight Meanwhile However Moreover Instead Later Earlier Soon Already Never Always Often Perhaps Maybe Indeed Nonetheless Nevertheless
  According Thanks Please Oh Well Dear Hello Good Photo Picture Image
`)

/** Given names that nearly always name women; the others of the list mostly name men. */
const feminine = wordSet(`
  Abigail Agnes Aisha Alexandra Alice Alicia Alison Allison Amanda Amelia Amina Amy Ana Anastasia Angela Anita Ann Anna Anne Annette Annie Astrid Audrey Barbara Beatrice Becky Beth Betty Beverly
  Brenda Bridget Caitlin Camille Carla Carmen Carol Caroline Carolyn Carrie Catherine Cathy Cecilia Charlotte Cheryl Chloe Christina Christine Claire Clara Clare Claudia Cristina Cynthia Daniela Danielle
  Dawn Deborah Debra Diana Diane Dolores Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elizabeth Ella Ellen Elsa Emily Emma Erica Erika Esther Eva Eve Evelyn Fatima Felicity Fiona Florence Frances
  Francesca Gabriela Georgia Gillian Gloria Greta Gwen Hannah Harriet Heather Heidi Helen Helena Holly Ida Ines Ingrid Irene Iris Isabel Isabella Jacqueline Jane Janet Janice Jennifer Jenny Jessica Joan Joanna Joanne Joyce
  Juanita Judith Judy Julia Julie Juliet Karen Karin Kate Katharine Katherine Kathleen Kathryn Kathy Katie Kay Kimberly Kirsten Kristen Kristin Laura Lauren Leah Lena Lillian Lily Linda Lisa Liz Lois Lorraine Louise
  Lucia Lucinda Lucy Lydia Lynn Madeleine Marcia Margaret Maria Mariam Marianne Marie Marina Marjorie Marlene Martha Martina Mary Maureen Maya Megan Melanie Melissa Michelle Mildred Miriam Moira Molly Monica Monique Nadia
  Nancy Naomi Natalia Natalie Natasha Nicole Nina Nora Norma Olga Olivia Pamela Patricia Paula Pauline Peggy Penelope Penny Petra Phyllis Priya Rachel Rebecca Regina Rita Roberta Rosa Rosalind Rosemary Ruth Sabrina Sally
  Salma Samantha Sandra Sara Sarah Serena Sharon Sheila Shirley Silvia Simone Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Susanna Suzanne Sylvia Tamara Tanya Tara Teresa Thelma Theresa Tina Tracey Tracy Ursula
  Valerie Vanessa Vera Veronica Vicky Victoria Virginia Wanda Wendy Yasmin Yoko Yolanda Yvonne Zoe Zoë
  Ada Agnieszka Akiko Ama Lia Thea Mia Zara Isla Noemi Lara Nour Alma Amara Anjali Anneke Annalena Aoife Ayelet Bettina Bev Birgit Blessing Brianna Bridie Brooke Camila Carys Celestine Chiara Dagny
  Dalia Deepa Delia Dilma Ebony Elly Else Elsebet Erna Eulalie Ewa Fay Femke Fernanda Gail Galina Giorgia Golda Gro Gwyneth Hanan Hanne
  Haruka Hillary Ilse Imogen Indira Inge Inês Irina Ivy Jacinda Joy Kaja Kamala Katarina Katya Kavita Kayla Khadija Kylie Lakshmi Latoya Layla
  Leila Lise Lucía Ludmila Maeve Magdalena Malgorzata Maren Mariana Marijke Marta Meenakshi Mette Morwenna Nell Ngozi Niamh Noor Nour Oksana Orla Ottilie
  Paige Petra Pia Pilar Poppy Priyanka Rania Rhiannon Rosie Sakura Samira Sanae Sanna Saskia Shanice Signe Sigrid Sinead Siobhan Sofía Solveig Sunita
  Svetlana Tamsin Tarja Tatiana Tess Tova Tzipi Valentina Ximena Xiomara Yulia Yumiko Yuriko Zainab Zuzana Honor Constance Odessa Pearl Ruby Merle Tessa
  Freya Esme Phoebe Daphne Hilary Rosamund Philippa Henrietta Ottoline Bríd Mairead Gráinne Deirdre Roisin Una Beatriz Dolores Rosario Consuelo Esperanza Guadalupe Graciela
  Leticia Lourdes Marisol Mercedes Paloma Raquel Rocío Soledad Amira Farah Fatou Hala Huda Iman Jamila Latifa Maha Mona Nawal Rana Safiya Salwa
  Yasmine Adaeze Chioma Folake Funmi Ifeoma Nkechi Oluchi Temi Yewande Zodwa Nomvula Thandi Wanjiru Bea Ida Lotte Liesl Gerda Hedwig Irmgard Liselotte
  Annika Ebba Elin Linnea Maja Saga Tuva Aino Aila Sirpa Ulla Kirsi
`)
const eitherGender = wordSet(
  'Alex Andrea Ashley Chen Jackie Jamie Jan Jean Jordan Jun Kelly Kerry Kim Lea Lee Leslie Marion Marian Morgan Nicola Noel Pat Robin Ross Sam Sandy Shane Sidney Stacey Taylor Toni Vivian Yuki Charlie Dominic Frances Francis Max Mel Chris Shannon Austin',
)

/** What a given name suggests where nothing else tells; never what settles a pronoun. */
export const genderOfGivenName = (given: string): 'he' | 'she' | undefined =>
  feminine.has(given) ? 'she' : givenNames.has(given) && !eitherGender.has(given) ? 'he' : undefined
