extension Community {
    static let sindhiMen = SpelledName.list(
        """
        Allah Bux/Allah Bakhsh/Allah Baksh | اللہ بخش | الله بخش
        Rahim Bux/Raheem Bakhsh | رحیم بخش | رحيم بخش
        Ali Nawaz | علی نواز | علي نواز
        Allah Dino/Allahdino | اللہ ڈنو | الله ڏنو
        Sain Dad/Saindad | سائیں داد | سائينداد
        Juman/Jumman | جمن | جمڻ
        Hyder/Haider/Hydar | حیدر | حيدر
        Mitho/Mithoo | مٹھو | مٺو
        """)
    static let sindhiWomen = SpelledName.list(
        """
        Sughra/Sughran | صغریٰ | صغرا
        Amiran/Ameeran | امیراں | اميران
        Marvi/Maarvi | ماروی | مارئي
        Bakhtawar | بختاور | بختاور
        Sohni | سوہنی | سهڻي
        """)
    static let sindhiLast = SpelledName.list(
        """
        Soomro/Sumro | سومرو | سومرو
        Memon/Meman | میمن | ميمڻ
        Shaikh/Sheikh | شیخ | شيخ
        Bhutto/Bhuto | بھٹو | ڀٽو
        Junejo/Junego | جونیجو | جوڻيجو
        Abro/Abbro | ابڑو | ابڙو
        Khoso/Khosa | کھوسو | کوسو
        Chandio/Chandyo | چانڈیو | چانڊيو
        Mahar/Mehar | مہر | مهر
        Solangi | سولنگی | سولنگي
        """)
    static let balochMen = SpelledName.list(
        """
        Dad Muhammad/Dad Mohd | داد محمد
        Shah Nawaz/Shahnawaz | شاہ نواز | شاهنواز
        Mir Hamza | میر حمزہ | مير حمزه
        Taj Muhammad/Taj Mohd | تاج محمد
        Khuda Bakhsh/Khuda Bux | خدا بخش
        Balach | بالاچ
        Murad/Moorad | مراد
        Chakar/Chaker | چاکر | چاڪر
        Sher Dil/Sherdil | شیر دل | شير دل
        Zahoor/Zahur | ظہور | ظهور
        """)
    static let balochWomen = SpelledName.list(
        """
        Bibi Hawa/Hawa | بی بی حوا | بيبي حوا
        Gul Bano/Gulbano | گل بانو
        Mahnaz/Mah Naz | مہناز | مهناز
        Durdana/Durdanah | دردانہ | دردانه
        Hani/Haani | ہانی | هاني
        """)
    static let balochLast = SpelledName.list(
        """
        Baloch/Baluch/Balouch | بلوچ
        Mengal/Mangal | مینگل | مينگل
        Bizenjo/Bizanjo | بزنجو
        Rind/Rindh | رند
        Marri/Mari | مری | مري
        Zehri/Zahri | زہری | زهري
        Raisani/Raeesani | رئیسانی | رئيساڻي
        Jamali | جمالی | جمالي
        """)
    static let pashtunMen = SpelledName.list(
        """
        Zarghoon/Zargoon | زرغون
        Gul Khan/Gulkhan | گل خان
        Nasrullah/Nasr Ullah | نصراللہ | نصرالله
        Toor Khan | تور خان
        Asmatullah/Ismatullah | عصمت اللہ | عصمت الله
        Daud/Dawood/Daood | داؤد
        """)
    static let pashtunWomen = SpelledName.list(
        """
        Zarghuna/Zarghoona | زرغونہ | زرغونه
        Palwasha/Palvasha | پلوشہ | پلوشه
        Gulalai/Gulalay | گلالئی | گلالئي
        Spogmai/Spozhmai | سپوگمئی | سپوگمئي
        """)
    static let pashtunLast = SpelledName.list(
        """
        Kakar/Kaker | کاکڑ | ڪاڪڙ
        Achakzai/Achekzai | اچکزئی | اچڪزئي
        Tareen/Tarin | ترین | ترين
        Khan | خان
        Mandokhail/Mandokhel | مندوخیل | مندوخيل
        """)
}
