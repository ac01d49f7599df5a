extension Community {
    static let hinduMen = SpelledName.list(
        """
        Ramesh | رمیش | رميش
        Suresh/Suraish | سریش | سريش
        Kishan/Kishen | کشن | ڪشن
        Mohan/Mohun | موہن | موهن
        Gobind/Govind | گوبند
        Bhagwan/Bhagvan | بھگوان | ڀڳوان
        Prem | پریم | پريم
        Dilip/Dileep | دلیپ | دليپ
        Ashok/Ashoke | اشوک | اشوڪ
        Haresh/Harish | ہریش | هريش
        """)
    static let hinduWomen = SpelledName.list(
        """
        Lata | لتا
        Sita/Seeta | سیتا | سيتا
        Radha | رادھا | راڌا
        Kamla/Kamala | کملا | ڪملا
        Pooja/Puja | پوجا
        Devi Bai/Devibai | دیوی بائی | ديوي ٻائي
        Meena/Mina | مینا | مينا
        Sunita/Suneeta | سنیتا | سنيتا
        """)
    static let hinduLast = SpelledName.list(
        """
        Kumar | کمار | ڪمار
        Lal/Laal | لال
        Das/Daas | داس
        Meghwar/Meghwal | میگھواڑ | ميگهواڙ
        Kolhi/Kohli | کولہی | ڪولهي
        Mal/Mull | مل
        """)
    static let hinduWomensLast = SpelledName.list(
        """
        Kumari | کماری | ڪماري
        Bai/Baai | بائی | ٻائي
        Devi | دیوی | ديوي
        """)
    static let christianMen = SpelledName.list(
        """
        Yaqoob/Yaqub/Jacob | یعقوب | يعقوب
        Daniel/Danial | دانیال | دانيال
        Sohail/Suhail | سہیل | سهيل
        Shahbaz/Shahbaaz | شہباز | شهباز
        Emmanuel/Amanuel | عمانوئیل | عمانوئيل
        Patras/Petras | پطرس
        Samuel/Samuail | سموئیل | سموئيل
        """)
    static let christianWomen = SpelledName.list(
        """
        Maria/Mariya | ماریہ | ماريه
        Sara/Sarah | سارہ | ساره
        Rebecca/Rebeca | ربقہ | ربقه
        Nasreen/Nasrin | نسرین | نسرين
        Shumaila/Shomaila | شمائلہ | شمائله
        Rachel/Rahil | راحیل | راحيل
        """)
    static let christianLast = SpelledName.list(
        """
        Masih/Maseeh/Masseh | مسیح | مسيح
        Bhatti/Bhati | بھٹی | ڀٽي
        Gill/Gil | گل
        John/Jon | جان
        Peter/Piter | پیٹر | پيٽر
        """)
}
