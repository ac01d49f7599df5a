import Incidents
import Kernel

extension DemoStory {
    static let sindh: [StoryAttack] = [
        StoryAttack(
            3, "Grenade at a roadside tea stall", .sindh, "Karachi South", "Invented Naya Mor", .grenade,
            .underInquiry, .attack, counted: (0, 5),
            """
            injured male 30 | Faisal Ansari | Abdul Rasheed Ansari | h1 t0 @101 cnic
            injured male 63 | Allah Bux Soomro | Rahim Bux Soomro | h1 t1 @102 cnic
            injured unknown ? | | | T-1 h2
            shocked female 26 | رابعہ قریشی | محمد عمر | @103 cnic
            witness male 41 | Suresh Kumar | Bhagwan Das | @104 cnic
            """),
        StoryAttack(
            20, "Explosion beside a parked van", .sindh, "Karachi South", "Invented Moti Chowk", .explosion,
            .terroristAct, .attack, counted: (2, 4),
            """
            killed male 37 | Imran Siddiqui | Muhammad Usman | t0 @111 cnic | +3 /4 verified civilian heirs
            killed male 14 | Hamid Siddiqui | Imran Siddique | t0 @111 | +3 /5 evidence civilian
            injured female 33 | Ayesha Imran | Abdul Hamid | h1 t0 @111 cnic | +3 /4 committee civilian permanent-disability
            injured male 21 | Sohail Masih | Emmanuel Masih | h2 t0 @112 cnic | +5 /3 evidence civilian
            injured female 19 | سڪينه ميمڻ | علي نواز ميمڻ | h1 t0 @113 | +6 /1 opened bare
            missing male 45 | Ismail Memon | Ali Nawaz Memon | @113 cnic
            """),
        StoryAttack(
            64, "Passers-by hit in an armed clash", .sindh, "Sukkur", nil, .armedClash, .terroristAct, .crossFire,
            counted: (1, 1),
            """
            killed male 48 | Juman Mahar | Hyder Mahar | t0 @121 cnic | +5 /9 decided civilian heirs
            injured female 16 | Marvi Mahar | Jumman Mehar | h1 t0 @121 | +5 /12 committee civilian injured
            injured male 39 | Ashok Meghwar | Prem Meghwar | h1 t0 @122 cnic | +6 /20 evidence civilian
            """),
        StoryAttack(
            120, "Shopkeepers shot in the evening", .sindh, "Karachi South", "Invented Chandni Lane", .shooting,
            .terroristAct, .targetKilling, counted: (2, 1),
            """
            killed male 42 | Zahid Qureshi | Muhammad Shafi | t0 @131 cnic | +4 /6 sanctioned civilian heirs
            killed male 29 | Rafiq Ansari | Abdul Latif Ansari | t0 @132 cnic | +5 /7 decided civilian heirs
            injured male 34 | Dilip Kumar | Ramesh Lal | h2 t0 @133 cnic | +4 /5 funded civilian minor
            """),
        StoryAttack(
            230, "Suicide attack at a gathering", .sindh, "Shikarpur", "Invented Rahat Ground", .suicideAttack,
            .terroristAct, .attack, counted: (3, 20),
            """
            killed male 33 | Allah Dino Abro | Sain Dad Abro | t1 @141 cnic | +8 /5 paid civilian heirs
            killed male 60 | Hyder Junejo | Ali Nawaz Junejo | t1 @142 cnic | +9 /14 paid civilian heirs
            injured male 25 | نديم سومرو | رحيم بخش سومرو | h1 t0 @143 cnic | +7 /6 paid civilian injured
            """),
        StoryAttack(
            600, "Warehouse fire, cause not known", .sindh, "Hyderabad", nil, .unknown, .unknown, .unknown,
            counted: (1, nil),
            """
            killed male 31 | Nawaz Solangi | Mitho Solangi | t0 @151 cnic | +11 /9 evidence civilian heirs
            injured male 40 | Kishan Kolhi | Suresh Kolhi | h3 t0 @152 | +12 /9 opened bare
            """),
    ]
}
