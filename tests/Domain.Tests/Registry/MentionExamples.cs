using Xunit;

namespace FactCheck.Domain.Tests.Registry;

/// <summary>Mentions of our own and the source each of them names (person / on behalf of).</summary>
internal static class MentionExamples
{
    public static TheoryData<string, string, string> All()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (string line in Lines.Split('\n'))
        {
            string[] cells = line.Split('|');
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    private const string Lines = """
        en|TASS|tass
        ar|حكومة إقليم كردستان|krg
        en|Tass|tass
        en|the official TASS agency|tass
        en|the state-run TASS news agency|tass
        en|Russia's TASS news agency|tass
        en|Russian news agency Interfax|interfax
        en|RIA Novosti|ria-novosti
        en|the state news agency RIA|ria-novosti
        en|North Korea's official Korean Central News Agency|kcna
        en|the official North Korean news agency|kcna
        en|KCNA|kcna
        en|South Korea's Yonhap news agency|yonhap
        en|China's official Xinhua News Agency|xinhua
        en|the Saudi Press Agency|spa
        en|Agence France-Presse|afp
        en|The Associated Press|ap
        en|an AP reporter|ap
        en|a Reuters correspondent|reuters
        en|Reuters in Moscow|reuters
        en|The Wall Street Journal|wall-street-journal
        en|the New York Times|new-york-times
        en|The Times newspaper|the-times
        en|Time magazine|time-magazine
        en|the Guardian newspaper|guardian
        en|FT|financial-times
        en|Israeli newspaper Haaretz|haaretz
        en|the Qatar-based Al Jazeera channel|al-jazeera
        en|the Kremlin|kremlin
        en|the Kremlin's press service|kremlin
        en|Kremlin spokesman Dmitry Peskov|person:dmitry-peskov / kremlin
        en|Dmitry Peskov, the Kremlin spokesman|person:dmitry-peskov / kremlin
        en|Kremlin spokesman Ivan Petrov|kremlin
        en|Peskov|person:dmitry-peskov / kremlin
        en|Mr Peskov|person:dmitry-peskov / kremlin
        en|Putin's spokesman|kremlin
        en|Putin's spokesman Dmitry Peskov|person:dmitry-peskov / kremlin
        en|Russian President Vladimir Putin|person:vladimir-putin / kremlin
        en|President Vladimir Putin|person:vladimir-putin / kremlin
        en|Russia's president|kremlin
        en|the US president|white-house
        en|US President Joe Biden|person:joe-biden / white-house
        en|President Trump|person:donald-trump / white-house
        en|former US president Donald Trump|person:donald-trump
        en|Moscow|state:ru
        en|Washington|state:us
        en|official Moscow|state:ru
        en|Russia|state:ru
        en|the Russian government|state:ru
        en|the Russian Federation|state:ru
        en|the United States|state:us
        en|the US|state:us
        en|Israeli authorities|state:il
        en|the government of Iraq|state:iq
        en|the Russian Defence Ministry|ministry:ru:defence
        en|Russia's Ministry of Defense|ministry:ru:defence
        en|the Ministry of Foreign Affairs of China|ministry:cn:foreign-affairs
        en|China's foreign ministry spokeswoman Hua Chunying|ministry:cn:foreign-affairs
        en|Chinese Foreign Ministry spokesperson Mao Ning|person:mao-ning / ministry:cn:foreign-affairs
        en|a Russian foreign ministry spokesman|ministry:ru:foreign-affairs
        en|the State Department|ministry:us:state
        en|US Secretary of State Antony Blinken|person:antony-blinken / ministry:us:state
        en|Secretary of State Mike Pompeo|person:mike-pompeo / ministry:us:state
        en|the US Justice Department|ministry:us:justice
        en|the Foreign Office|ministry:gb:foreign-affairs
        en|the German Foreign Office|ministry:de:foreign-affairs
        en|the Pentagon|ministry:us:defence
        en|Pentagon spokesman John Kirby|person:john-kirby / ministry:us:defence
        en|Downing Street|prime-minister:gb
        en|Israeli Prime Minister Benjamin Netanyahu|person:benjamin-netanyahu / prime-minister:il
        en|Canadian Prime Minister Mark Carney|person:mark-carney / prime-minister:ca
        en|the German chancellor|prime-minister:de
        en|the Israeli military|armed-forces:il
        en|the Ukrainian General Staff|armed-forces:ua
        en|South Korea's Joint Chiefs of Staff|armed-forces:kr
        en|the US ambassador to Russia|embassy:us:ru
        en|the Russian embassy in Washington|embassy:ru:us
        en|the head of the International Atomic Energy Agency|iaea
        en|IAEA chief Rafael Grossi|person:rafael-grossi / iaea
        en|UN Secretary-General Antonio Guterres|person:antonio-guterres / united-nations
        en|the UN Security Council|un-security-council
        en|the European Commission president Ursula von der Leyen|person:ursula-von-der-leyen / european-commission
        en|the Syrian Observatory for Human Rights|syrian-observatory-for-human-rights
        en|the Hamas-run health ministry in Gaza|gaza-health-ministry
        en|London-headquartered multinational bank HSBC|hsbc
        en|French group TotalEnergies|totalenergies
        en|Tesla chief executive Elon Musk|person:elon-musk / tesla
        en|the World Health Organization (WHO)|who
        en|the Bank of Russia|bank-of-russia
        en|Russia's central bank|bank-of-russia
        en|the Angolan central bank|central-bank:ao
        en|the Georgian foreign ministry|ministry:ge:foreign-affairs
        en|Jordan's foreign ministry|ministry:jo:foreign-affairs
        fr|TASS|tass
        fr|l'agence Tass|tass
        fr|l’agence officielle russe TASS|tass
        fr|l'agence de presse RIA Novosti|ria-novosti
        fr|l'agence officielle nord-coréenne KCNA|kcna
        fr|l'agence sud-coréenne Yonhap|yonhap
        fr|l'agence Chine nouvelle|xinhua
        fr|l'AFP|afp
        fr|un journaliste de l'AFP|afp
        fr|le quotidien Le Monde|le-monde
        fr|le Figaro|le-figaro
        fr|le journal français Le Figaro|le-figaro
        fr|la chaîne qatarie Al-Jazeera|al-jazeera
        fr|le Kremlin|kremlin
        fr|le porte-parole du Kremlin|kremlin
        fr|le porte-parole du Kremlin, Dmitri Peskov|person:dmitry-peskov / kremlin
        fr|le porte-parole du Kremlin Dmitri Peskov|person:dmitry-peskov / kremlin
        fr|M. Peskov|person:dmitry-peskov / kremlin
        fr|le président Emmanuel Macron|person:emmanuel-macron / presidency:fr
        fr|le président russe Vladimir Poutine|person:vladimir-putin / kremlin
        fr|l'Élysée|presidency:fr
        fr|Matignon|prime-minister:fr
        fr|le Quai d'Orsay|ministry:fr:foreign-affairs
        fr|le ministère russe de la Défense|ministry:ru:defence
        fr|le ministère de la Défense russe|ministry:ru:defence
        fr|le ministre français de l'Intérieur Gérald Darmanin|person:gerald-darmanin / ministry:fr:interior
        fr|le ministère des Affaires étrangères de Chine|ministry:cn:foreign-affairs
        fr|la diplomatie russe|ministry:ru:foreign-affairs
        fr|le chef de la diplomatie russe, Sergueï Lavrov|person:sergey-lavrov / ministry:ru:foreign-affairs
        fr|le chef de la diplomatie américaine Mike Pompeo|person:mike-pompeo / ministry:us:state
        fr|le département d'État américain|ministry:us:state
        fr|le Pentagone|ministry:us:defence
        fr|la Maison Blanche|white-house
        fr|Moscou|state:ru
        fr|Pékin|state:cn
        fr|la Chine|state:cn
        fr|les autorités américaines|state:us
        fr|le gouvernement belge|state:be
        fr|la police française|police:fr
        fr|l'armée israélienne|armed-forces:il
        fr|l'ambassade de Russie à Washington|embassy:ru:us
        fr|l'ambassadeur de France en Russie|embassy:fr:ru
        fr|l'ONU|united-nations
        fr|l'Union européenne|european-union
        fr|l'Otan|nato
        fr|l'Organisation mondiale de la santé (OMS)|who
        fr|le FMI|imf
        fr|le Conseil de sécurité de l'ONU|un-security-council
        fr|la Banque centrale européenne|ecb
        fr|la présidente de la BCE Christine Lagarde|person:christine-lagarde / ecb
        fr|le Hamas|hamas
        fr|l'ancien président américain Donald Trump|person:donald-trump
        fr|le Premier ministre libanais|prime-minister:lb
        fr|le parlement iranien|parliament:ir
        ru|ТАСС|tass
        ru|агентство ТАСС|tass
        ru|агентству РИА Новости|ria-novosti
        ru|«РИА Новости»|ria-novosti
        ru|РИА Новостям|ria-novosti
        ru|агентства «Интерфакс»|interfax
        ru|Интерфаксу|interfax
        ru|ЦТАК|kcna
        ru|агентство Рёнхап|yonhap
        ru|агентства Ёнхап|yonhap
        ru|агентства Синьхуа|xinhua
        ru|агентство Reuters|reuters
        ru|агентство France-Presse|afp
        ru|газета "Туой че"|tuoi-tre
        ru|Газета The Wall Street Journal|wall-street-journal
        ru|газеты «Коммерсантъ»|kommersant
        ru|«Коммерсанту»|kommersant
        ru|«Ведомостям»|vedomosti
        ru|телеканал CNN|cnn
        ru|Кремль|kremlin
        ru|Кремле|kremlin
        ru|пресс-секретарь президента Дмитрий Песков|person:dmitry-peskov / kremlin
        ru|пресс-секретаря президента России Дмитрия Пескова|person:dmitry-peskov / kremlin
        ru|пресс-секретарь Кремля Дмитрий Песков|person:dmitry-peskov / kremlin
        ru|Пескова|person:dmitry-peskov / kremlin
        ru|пресс-секретаря Путина|kremlin
        ru|президент России Владимир Путин|person:vladimir-putin / kremlin
        ru|президентом Франции Эмманюэлем Макроном|person:emmanuel-macron / presidency:fr
        ru|президента США|white-house
        ru|Елисейском дворце|presidency:fr
        ru|Белого дома|white-house
        ru|Минобороны РФ|ministry:ru:defence
        ru|Минобороны России|ministry:ru:defence
        ru|министерства обороны России|ministry:ru:defence
        ru|министр обороны РФ Сергей Шойгу|person:sergei-shoigu / ministry:ru:defence
        ru|российского МИДа|ministry:ru:foreign-affairs
        ru|МИД Китая|ministry:cn:foreign-affairs
        ru|официальный представитель МИД России Мария Захарова|person:maria-zakharova / ministry:ru:foreign-affairs
        ru|официальный представитель МИД КНР Ван Вэньбинь|person:wang-wenbin / ministry:cn:foreign-affairs
        ru|министром иностранных дел Турции|ministry:tr:foreign-affairs
        ru|Госдеп США|ministry:us:state
        ru|госсекретарь США Энтони Блинкен|person:antony-blinken / ministry:us:state
        ru|Пентагоне|ministry:us:defence
        ru|МЧС России|ministry:ru:emergencies
        ru|Минздраву Израиля|ministry:il:health
        ru|Москва|state:ru
        ru|Вашингтоном|state:us
        ru|официальный Киев|state:ua
        ru|российские власти|state:ru
        ru|правительство Японии|state:jp
        ru|российская сторона|state:ru
        ru|заместитель председателя Совета безопасности РФ Дмитрий Медведев|person:dmitry-medvedev / security-council:ru
        ru|посол США в России Джон Салливан|embassy:us:ru
        ru|российское посольство в Париже|embassy:ru:fr
        ru|Госдуме|state-duma
        ru|спикер Госдумы Вячеслав Володин|person:vyacheslav-volodin / state-duma
        ru|ВОЗ|who
        ru|Всемирной организации здравоохранения|who
        ru|МВФ|imf
        ru|гендиректор МАГАТЭ Рафаэль Гросси|person:rafael-grossi / iaea
        ru|генсеком ООН Антониу Гутерришем|person:antonio-guterres / united-nations
        ru|НАТО|nato
        ru|генсека НАТО Йенса Столтенберга|person:jens-stoltenberg / nato
        ru|Евросоюзу|european-union
        ru|Генштаб ВСУ|armed-forces:ua
        ru|ФСБ|fsb
        ru|Центробанк РФ|bank-of-russia
        ru|премьер-министра Канады|prime-minister:ca
        ru|Роскосмоса|roscosmos
        ar|تاس|tass
        ar|وكالة تاس الرسمية|tass
        ar|وكالة "تاس" الروسية للأنباء|tass
        ar|وكالة ريا نوفوستي|ria-novosti
        ar|لوكالة ريا نوفوستي|ria-novosti
        ar|وكالة «سبوتنيك» الروسية|sputnik
        ar|وكالة الأنباء الكورية الشمالية الرسمية|kcna
        ar|وكالة الأنباء المركزية الكورية|kcna
        ar|وكالة «يونهاب» الكورية الجنوبية للأنباء|yonhap
        ar|وكالة أنباء الصين الجديدة (شينخوا)|xinhua
        ar|رويترز|reuters
        ar|وكالة رويترز للأنباء|reuters
        ar|وكالة الصحافة الفرنسية|afp
        ar|فرانس برس|afp
        ar|وكالة الأنباء السعودية (واس)|spa
        ar|وكالة أنباء الشرق الأوسط|mena
        ar|صحيفة الشرق الأوسط|asharq-al-awsat
        ar|صحيفة نيويورك تايمز الأمريكية|new-york-times
        ar|صحيفة "لوس انجلس تايمز"|los-angeles-times
        ar|صحيفة هآرتس الإسرائيلية|haaretz
        ar|قناة الجزيرة|al-jazeera
        ar|قناة العربية|al-arabiya
        ar|الكرملين|kremlin
        ar|للكرملين|kremlin
        ar|المتحدث باسم الكرملين|kremlin
        ar|المتحدث باسم الكرملين ديمتري بيسكوف|person:dmitry-peskov / kremlin
        ar|الناطق باسم الكرملين دميتري بيسكوف|person:dmitry-peskov / kremlin
        ar|بيسكوف|person:dmitry-peskov / kremlin
        ar|الرئيس الروسي فلاديمير بوتين|person:vladimir-putin / kremlin
        ar|الرئيس الروسي|kremlin
        ar|الرئيس الأمريكي جو بايدن|person:joe-biden / white-house
        ar|الرئيس المصري عبد الفتاح السيسي|person:abdel-fattah-el-sisi / presidency:eg
        ar|المتحدث باسم بوتين|kremlin
        ar|البيت الأبيض|white-house
        ar|وزارة الدفاع الروسية|ministry:ru:defence
        ar|الدفاع الروسية|ministry:ru:defence
        ar|وزارة الدفاع في روسيا|ministry:ru:defence
        ar|وزارة الخارجية الأمريكية|ministry:us:state
        ar|الخارجية الأميركية|ministry:us:state
        ar|وزير الخارجية الروسي سيرغي لافروف|person:sergey-lavrov / ministry:ru:foreign-affairs
        ar|وزير الخارجية السعودي الأمير فيصل بن فرحان|ministry:sa:foreign-affairs
        ar|المتحدث باسم وزارة الصحة الألمانية|ministry:de:health
        ar|المتحدثة باسم الخارجية الروسية ماريا زاخاروفا|person:maria-zakharova / ministry:ru:foreign-affairs
        ar|البنتاغون|ministry:us:defence
        ar|موسكو|state:ru
        ar|واشنطن|state:us
        ar|سيول|state:kr
        ar|روسيا|state:ru
        ar|الولايات المتحدة|state:us
        ar|السلطات التايوانية|state:tw
        ar|الحكومة العراقية|state:iq
        ar|رئيس الوزراء اللبناني نجيب ميقاتي|person:najib-mikati / prime-minister:lb
        ar|رئيس الوزراء العراقي محمد شياع السوداني|prime-minister:iq
        ar|المستشار الألماني أولاف شولتس|person:olaf-scholz / prime-minister:de
        ar|نائب رئيس مجلس الأمن الروسي ديميتري ميدفيديف|person:dmitry-medvedev / security-council:ru
        ar|الجيش الإسرائيلي|armed-forces:il
        ar|المتحدث باسم الجيش الإسرائيلي دانيال هاغاري|person:daniel-hagari / armed-forces:il
        ar|السفير الأمريكي لدى روسيا|embassy:us:ru
        ar|السفارة الروسية في واشنطن|embassy:ru:us
        ar|الأمم المتحدة|united-nations
        ar|الأمين العام للأمم المتحدة أنطونيو غوتيريش|person:antonio-guterres / united-nations
        ar|منظمة الصحة العالمية|who
        ar|صندوق النقد الدولي|imf
        ar|الاتحاد الأوروبي|european-union
        ar|حلف شمال الأطلسي|nato
        ar|حركة حماس|hamas
        ar|حزب الله|hezbollah
        ar|المرصد السوري لحقوق الإنسان|syrian-observatory-for-human-rights
        ar|وزارة الصحة في قطاع غزة|gaza-health-ministry
        ar|البنك المركزي الروسي|bank-of-russia
        ar|الشرطة الفرنسية|police:fr
        ar|شركة «هيونداي موتور» الكورية الجنوبية لصناعة السيارات|hyundai-motor
        en|Ivan Petrov, a spokesman for the Kremlin|kremlin
        en|Jean Dupont, the foreign minister of France|ministry:fr:foreign-affairs
        ru|израильские военные|armed-forces:il
        en|the British foreign secretary|ministry:gb:foreign-affairs
        en|the US secretary of state|ministry:us:state
        fr|le Monde|le-monde
        fr|le journal L'Équipe|lequipe
        fr|l'Express|lexpress
        en|Israeli Foreign Minister Yair Lapid|person:yair-lapid / ministry:il:foreign-affairs
        en|Iran's Supreme Leader Ali Khamenei|person:ali-khamenei
        en|a spokesman for the Israeli army|armed-forces:il
        en|the Turkish president's spokesman Ibrahim Kalin|presidency:tr
        en|South African President Cyril Ramaphosa|person:cyril-ramaphosa / presidency:za
        en|North Korean leader Kim Jong Un|person:kim-jong-un
        en|Ukraine's air force|air-force:ua
        en|the Israeli Prime Minister's Office|prime-minister:il
        en|US National Security Adviser Jake Sullivan|person:jake-sullivan
        en|the Moscow-based Interfax news agency|interfax
        en|Ukrainian President Volodymyr Zelenskyy|person:volodymyr-zelensky / presidency:ua
        en|Zelenskiy|person:volodymyr-zelensky / presidency:ua
        en|Ukraine's Zelensky|person:volodymyr-zelensky / presidency:ua
        en|Russian Deputy Foreign Minister Sergei Ryabkov|person:sergei-ryabkov / ministry:ru:foreign-affairs
        fr|le porte-parole de l'armée israélienne|armed-forces:il
        fr|la présidence russe|kremlin
        fr|la présidence ukrainienne|presidency:ua
        fr|le ministère ukrainien de la Défense|ministry:ua:defence
        fr|le vice-ministre russe des Affaires étrangères Sergueï Riabkov|person:sergei-ryabkov / ministry:ru:foreign-affairs
        fr|le ministre russe des Affaires étrangères, Sergueï Lavrov|person:sergey-lavrov / ministry:ru:foreign-affairs
        fr|le chancelier allemand Olaf Scholz|person:olaf-scholz / prime-minister:de
        fr|le président américain Joe Biden|person:joe-biden / white-house
        fr|les États-Unis|state:us
        fr|l'Iran|state:ir
        fr|la Russie|state:ru
        fr|le journal Le Monde|le-monde
        fr|l'agence de presse américaine AP|ap
        fr|la Corée du Nord|state:kp
        ru|пресс-служба Кремля|kremlin
        ru|пресс-служба Минобороны РФ|ministry:ru:defence
        ru|замглавы МИД РФ Сергей Рябков|person:sergei-ryabkov / ministry:ru:foreign-affairs
        ru|помощник президента РФ Юрий Ушаков|person:yury-ushakov / kremlin
        ru|советник главы офиса президента Украины Михаил Подоляк|person:mykhailo-podolyak / presidency:ua
        ru|глава МИД РФ Сергей Лавров|person:sergey-lavrov / ministry:ru:foreign-affairs
        ru|главы МИД России Сергея Лаврова|person:sergey-lavrov / ministry:ru:foreign-affairs
        ru|китайское агентство Синьхуа|xinhua
        ru|американский телеканал CNN|cnn
        ru|газета «Нью-Йорк таймс»|new-york-times
        ru|премьер-министр Израиля Биньямин Нетаньяху|person:benjamin-netanyahu / prime-minister:il
        ru|президента Турции Реджепа Тайипа Эрдогана|person:recep-tayyip-erdogan / presidency:tr
        ru|британский премьер Кир Стармер|person:keir-starmer / prime-minister:gb
        ru|Северной Кореи|state:kp
        ru|КНДР|state:kp
        ru|Сеуле|state:kr
        ru|Следственном комитете|investigative-committee:ru
        ru|Белоруссии|state:by
        ru|министерстве иностранных дел Ирана|ministry:ir:foreign-affairs
        ar|المتحدث الرسمي باسم الرئاسة المصرية|presidency:eg
        ar|الرئاسة الأوكرانية|presidency:ua
        ar|المتحدث باسم الأمين العام للأمم المتحدة ستيفان دوجاريك|person:stephane-dujarric / united-nations
        ar|الناطق باسم الجيش الإسرائيلي أفيخاي أدرعي|person:avichay-adraee / armed-forces:il
        ar|هيئة الأركان المشتركة الكورية الجنوبية|armed-forces:kr
        ar|الجيش الكوري الجنوبي|armed-forces:kr
        ar|كوريا الشمالية|state:kp
        ar|بيونغ يانغ|state:kp
        ar|الزعيم الكوري الشمالي كيم جونغ أون|person:kim-jong-un
        ar|الدبلوماسية الروسية|ministry:ru:foreign-affairs
        ar|وزارة الداخلية العراقية|ministry:iq:interior
        ar|وزارة الخارجية في بيونغ يانغ|ministry:kp:foreign-affairs
        ar|الأردن|state:jo
        ar|السعودية|state:sa
        ar|وزير الدفاع الأمريكي لويد أوستن|person:lloyd-austin / ministry:us:defence
        ar|صحيفة "وول ستريت جورنال" الأمريكية|wall-street-journal
        ar|قناة "سي إن إن" الأمريكية|cnn
        ar|موقع "أكسيوس" الأمريكي|axios
        ar|وكالة بلومبرغ|bloomberg
        ar|القناة 12 الإسرائيلية|channel-12-israel
        ar|هيئة البث الإسرائيلية|kan
        ar|رئيس الوزراء الإسرائيلي بنيامين نتنياهو|person:benjamin-netanyahu / prime-minister:il
        ar|الرئيس الفرنسي إيمانويل ماكرون|person:emmanuel-macron / presidency:fr
        ar|وزيرة الخارجية الألمانية أنالينا بيربوك|person:annalena-baerbock / ministry:de:foreign-affairs
        ar|والكرملين|kremlin
        """;
}
