extension Community {
    static let prefixes = SpelledName.list(
        """
        Muhammad/Mohammad/Mohammed/Mohd/Md/M. | محمد | محمد
        Ghulam/Gulam/Gh. | غلام | غلام
        Abdul/Abdool/Abd ul | عبدال | عبدال
        Syed/Sayed/Sayyid | سید | سيد
        """)

    static let muslimMen = SpelledName.list(
        """
        Aslam | اسلم | اسلم
        Rashid/Rasheed/Rashed | رشید | رشيد
        Karim/Kareem | کریم | ڪريم
        Hussain/Hussein/Husain/Hosain | حسین | حسين
        Yousuf/Yusuf/Yousaf/Yousif | یوسف | يوسف
        Ibrahim/Ebrahim/Ibraheem | ابراہیم | ابراهيم
        Ismail/Ismael/Esmail | اسماعیل | اسماعيل
        Bashir/Basheer | بشیر | بشير
        Nadeem/Nadim | ندیم | نديم
        Imran/Emran | عمران | عمران
        Zahid | زاہد | زاهد
        Rafiq/Rafique/Rafeeq | رفیق | رفيق
        Siddique/Siddiq/Sadiq | صدیق | صديق
        Usman/Osman/Uthman | عثمان | عثمان
        Umar/Omar/Umer | عمر | عمر
        Iqbal/Eqbal | اقبال | اقبال
        Akram/Ikram | اکرم | اڪرم
        Nawaz/Nawaaz | نواز | نواز
        Shafi/Shafee | شفیع | شفيع
        Latif/Lateef | لطیف | لطيف
        Hamid/Hameed | حمید | حميد
        Saleem/Salim | سلیم | سليم
        Faisal/Faysal | فیصل | فيصل
        Tariq/Tarique | طارق | طارق
        Majid/Majeed | مجید | مجيد
        Sajid/Sajjad | ساجد | ساجد
        """)

    static let muslimWomen = SpelledName.list(
        """
        Zarina/Zareena | زرینہ | زرينه
        Shazia/Shaziya | شازیہ | شازيه
        Nasreen/Nasrin | نسرین | نسرين
        Rukhsana/Rukhsanah | رخسانہ | رخسانه
        Sakina/Sakeena | سکینہ | سڪينه
        Ayesha/Aisha/Aysha | عائشہ | عائشه
        Kulsoom/Kalsoom/Kulsum | کلثوم | ڪلثوم
        Fatima/Fatimah | فاطمہ | فاطمه
        Khadija/Khadeeja | خدیجہ | خديجه
        Parveen/Perveen | پروین | پروين
        Sumaira/Sumera/Samaira | سمیرا | سميرا
        Maryam/Mariam/Marium | مریم | مريم
        Hajra/Hajira | ہاجرہ | هاجره
        Zainab/Zaynab/Zenab | زینب | زينب
        Rabia/Rabiya | رابعہ | رابعه
        Shahida/Shaheda | شاہدہ | شاهده
        Nazia/Naziya | نازیہ | نازيه
        Safia/Safiya/Sofia | صفیہ | صفيه
        """)

    static let womensSecond = SpelledName.list(
        """
        Bibi/Bebe | بی بی | بيبي
        Begum | بیگم | بيگم
        Khatoon/Khatun | خاتون | خاتون
        Bano/Banu | بانو | بانو
        Akhtar | اختر | اختر
        Naz | ناز | ناز
        """)

    static let commonLast = SpelledName.list(
        """
        Ahmed/Ahmad/Ahmd | احمد | احمد
        Ali/Aly | علی | علي
        Khan | خان | خان
        Hussain/Husain/Hussein | حسین | حسين
        Akhtar | اختر | اختر
        Ansari | انصاری | انصاري
        Qureshi/Quraishi/Qureishi | قریشی | قريشي
        Siddiqui/Siddiqi/Siddique | صدیقی | صديقي
        Shaikh/Sheikh/Shaik | شیخ | شيخ
        Mughal/Moghal | مغل | مغل
        Rajput | راجپوت | راجپوت
        Malik/Malick | ملک | ملڪ
        """)
}
