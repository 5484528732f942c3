/** Ways of writing one thing, of which an article keeps to one; `weak` where many desks let both stand. */
export interface Row {
  readonly forms: readonly string[]
  readonly weak?: true
}

const rows = (text: string, weak?: true): Row[] =>
  text
    .split(';')
    .map(row => row.trim())
    .filter(row => row !== '')
    .map(row => ({ forms: row.split('/').map(form => form.trim()), ...(weak && { weak }) }))

/** Words and compounds, in lower case; each with its plural and the like written out. */
export const words: readonly Row[] = [
  ...rows(`
    adviser/advisor; advisers/advisors; protester/protestor; protesters/protestors; e-mail/email; e-mails/emails; e-mailed/emailed;
    okay/OK/O.K.; website/web site; websites/web sites; cease-fire/ceasefire/cease fire; cease-fires/ceasefires;
    air strike/airstrike/air-strike; air strikes/airstrikes/air-strikes; health care/healthcare/health-care; child care/childcare;
    day care/daycare; policymaker/policy-maker/policy maker; policymakers/policy-makers/policy makers;
    decision-maker/decision maker; decision-makers/decision makers; lawmaker/law-maker; lawmakers/law-makers;
    start-up/startup; start-ups/startups; smartphone/smart phone; smartphones/smart phones; cellphone/cell phone; cellphones/cell phones;
    online/on-line; offline/off-line; fundraiser/fund-raiser; fundraisers/fund-raisers; fundraising/fund-raising; bestseller/best-seller; bestsellers/best-sellers;
    nonprofit/non-profit; nonprofits/non-profits; longtime/long-time; goodbye/good-bye; underway/under way; wildfire/wild fire; wildfires/wild fires;
    playoff/play-off; playoffs/play-offs; takeover/take-over; cybersecurity/cyber security/cyber-security; counterattack/counter-attack;
    cooperate/co-operate; cooperation/co-operation; coordinate/co-ordinate; coordination/co-ordination; workforce/work force; groundwater/ground water;
    teenager/teen-ager; teenagers/teen-agers; vice president/vice-president; vice chairman/vice-chairman; attorney general/attorney-general;
    supermarket/super market; schoolteacher/school teacher; schoolchildren/school children; stepdaughter/step-daughter; stepson/step-son;
    semifinal/semi-final; semifinals/semi-finals; quarterfinal/quarter-final; quarterfinals/quarter-finals; midfielder/mid-fielder; rainforest/rain forest;
    voicemail/voice mail; postwar/post-war; prewar/pre-war; wartime/war-time; antiwar/anti-war; multinational/multi-national; timeframe/time frame;
    whisky/whiskey; sheikh/sheik; hummus/houmous; doughnut/donut; doughnuts/donuts; yogurt/yoghurt; ambience/ambiance; judgment/judgement; focused/focussed; program/programme; programs/programmes; jail/gaol; jails/gaols; airplane/aeroplane; airplanes/aeroplanes; task force/taskforce; task forces/taskforces;
    all right/alright; barbecue/barbeque; firefighter/fire-fighter/fire fighter; firefighters/fire-fighters/fire fighters; webpage/web page; webpages/web pages;
    hometown/home town; newsroom/news room; textbook/text book; textbooks/text books; database/data base; databases/data bases;
    ice cream/ice-cream; town hall/townhall; mid-term/midterm; mid-terms/midterms; filmmaker/film-maker/film maker; filmmakers/film-makers/film makers;
    peacekeeper/peace-keeper; peacekeepers/peace-keepers; townhouse/town house; townhouses/town houses; shopkeeper/shop-keeper; shopkeepers/shop-keepers;
    superpower/super-power; hip-hop/hip hop; T-shirt/tee shirt; e-commerce/ecommerce; copy editor/copy-editor; copy editors/copy-editors; by-election/byelection; by-elections/byelections; bypass/by-pass; goodwill/good will; crime scene/crime-scene; lineup/line-up; lineups/line-ups; makeup/make-up; layoff/lay-off; layoffs/lay-offs; payout/pay-out; payouts/pay-outs; setup/set-up; buyout/buy-out; buyouts/buy-outs; bailout/bail-out; bailouts/bail-outs; shutdown/shut-down; shutdowns/shut-downs; turnout/turn-out; login/log-in; roundup/round-up; halftime/half-time; full-time/fulltime; part-time/parttime; birthrate/birth rate; death rate/deathrate; livestream/live stream/live-stream; livestreams/live streams/live-streams; headquarter/head-quarter; paycheck/pay check; screenshot/screen shot; seafood/sea food; seawall/sea wall; seawalls/sea walls; riverbank/river bank; riverbanks/river banks; roadside/road-side; storefront/store front; storefronts/store fronts; sunscreen/sun screen; toolkit/tool kit; vice-captain/vice captain; wheelchair/wheel chair; workplace/work place; workplaces/work places; e-book/ebook; e-books/ebooks; per annum/per-annum`),
  ...rows(
    'toward/towards; afterward/afterwards; among/amongst; while/whilst; amid/amidst; learned/learnt; dreamed/dreamt; leaned/leant; forever/for ever; inquiry/enquiry; inquiries/enquiries',
    true,
  ),
]

/** Names, with their capitals. */
export const names: readonly Row[] = [
  ...rows(`
    Kyiv/Kiev; Kharkiv/Kharkov; Lviv/Lvov; Odesa/Odessa; Chernobyl/Chornobyl; Beijing/Peking; Mumbai/Bombay; Kolkata/Calcutta; Chennai/Madras;
    Yangon/Rangoon; Ivory Coast/Côte d’Ivoire/Côte d'Ivoire/Cote d’Ivoire; Myanmar/Burma; Eswatini/Swaziland; Czech Republic/Czechia; East Timor/Timor-Leste; Cape Verde/Cabo Verde; Bengaluru/Bangalore; Gaddafi/Qaddafi/Kadafi/Qadhafi; Hezbollah/Hizbullah/Hizbollah; al-Qaeda/al-Qaida/Al Qaeda/Al-Qaeda/al Qaeda/Al Qaida/Al-Qaida/al Qaida; Türkiye/Turkey; Quran/Koran/Qur’an/Qur'an;
    Zelensky/Zelenskyy/Zelenskiy; Hanukkah/Chanukah; Timbuktu/Timbuctoo; Eid al-Fitr/Eid ul-Fitr; Taliban/Taleban;
    NATO/Nato; NASA/Nasa; UNESCO/Unesco; UNICEF/Unicef; FIFA/Fifa; UEFA/Uefa; OPEC/Opec; AIDS/Aids; ASEAN/Asean; NAFTA/Nafta; UKIP/Ukip; SARS/Sars; COVID/Covid;
    COVID-19/Covid-19; OFCOM/Ofcom; OFSTED/Ofsted; INTERPOL/Interpol; EUROPOL/Europol; NASDAQ/Nasdaq; BREXIT/Brexit; World War II/World War Two/World War 2/Second World War;
    World War I/World War One/World War 1/First World War; Internet/internet; YouTube/Youtube; Facebook/FaceBook; WhatsApp/Whatsapp; PhD/Ph.D.; TikTok/Tiktok; LinkedIn/Linkedin; iPhone/Iphone; Wi-Fi/WiFi/wi-fi/wifi`),
  ...rows('Government/government', true),
]

/** What “US”, “Kiev” and the like stand in that is not the thing itself. */
export const namesake =
  /^(?:[ -](?:Steel|Airways|Open|Weekly|Bank|Bancorp|Foods|Cellular|Masters|Comics|Universe|Lottery|Magazine)\b|\$)/
export const namesakeBefore =
  /(?:[Cc]hicken |AC\/|Marvel and |[Tt]o |[Ff]or |[Jj]oin |[Ll]et |[Aa]bout |[Ww]ith )$/

/** Closed and hyphened pairs that are two words: “re-sign” and “resign”. */
export const distinct =
  /^(?:re-(?:sign|cover|creat|form|dress|count|collect|lease|present|treat|act|place|sort|serve|petition|lay|bound|fuse|mark|strain|view|search|solve|prove|store|pair|press|tire|mit|port|late|ally|ad)|un-ion|co-op$|pro-[vtdf]|man-|in-|on-|over-|by-|to-|of-|as-|up-|out-|off-|no-|so-|a-)/
