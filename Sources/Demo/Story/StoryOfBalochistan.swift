import Incidents
import Kernel

extension DemoStory {
    static let balochistan: [StoryAttack] = [
        // Yesterday: nobody has classified it, two of the dead and one of the wounded are numbers, a family waits.
        StoryAttack(
            1, "Explosion near a vegetable market", .balochistan, "Khuzdar", "Invented Sabzi Mandi", .explosion,
            .underInquiry, .attack, counted: (6, 12),
            """
            killed male 41 | Abdul Karim Mengal | Dad Muhammad Mengal | t0 @11 cnic
            killed female 36 | Bibi Hawa | Rahim Bakhsh | t0 @11
            killed male ? | | | T-3
            killed unknown ? | | | T-7
            killed male 19 | Balach Zehri | Taj Muhammad Zehri | T-2 @14
            injured male 12 | Chakar Mengal | Abdul Karim Mengal | h1 t0 @11
            injured female 9 | Mahnaz | Abdul Kareem Mengal | h1 t0 @11
            injured male 55 | غلام نبی | محمد بخش | h1 t0 @15 cnic
            injured male ? | | | T-9 h2
            injured female 28 | Gul Bano | Mir Hamza Zehri | h2 t1 @14 cnic
            injured male 33 | Ramesh Kumar | Mohan Lal | h2 t0 @17 cnic
            injured male 47 | Muhammad Aslam | Ghulam Nabi | h1 @18 cnic
            injured male 47 | Mohd Aslam | Gulam Nabi | h2
            missing male 16 | Murad Zehri | Taj Mohd Zehri | @14
            missing female ? | زرینہ | | @15
            shocked female 61 | Sakina Bibi | Sher Dil | @19 cnic
            witness male 24 | Daniel Masih | Yaqoob Masih | @20 cnic
            """),
        StoryAttack(
            12, "Landmine under a farm tractor", .balochistan, "Dera Bugti", "Invented Siyah Kaur", .landmine,
            .terroristAct, .attack, counted: (1, 2),
            """
            killed male 50 | Khuda Bakhsh Marri | Shah Nawaz Marri | t0 @31 cnic | +2 /3 evidence civilian
            injured male 22 | Zahoor Marri | Khuda Bux Marri | h1 t0 @31 cnic | +2 /3 evidence civilian grievous
            injured male 15 | Sher Dil Marri | Khuda Bakhsh Marri | h3 t0 @31 | +4 /3 opened bare
            """),
        StoryAttack(
            33, "Passenger coach fired on at a road block", .balochistan, "Khuzdar", "Invented Gaz Pass", .shooting,
            .terroristAct, .attack, counted: (3, 3),
            """
            killed male 38 | Nasrullah Kakar | Gul Khan Kakar | t1 @41 cnic | +3 /5 committee civilian heirs
            killed male 29 | Asmatullah Kakar | Gulkhan Kakar | t1 @41 cnic | +3 /6 verified civilian heirs
            killed female 24 | Palwasha | Daud Khan | t1 @42 | +4 /8 evidence civilian
            injured male 44 | Imran Baloch | Abdul Latif | h1 t0 @43 cnic | +3 /4 committee civilian grievous
            injured male 31 | Hafeez Ahmed | Bashir Ahmed | h1 t0 @44 cnic | +5 /5 verified law-enforcement-on-duty other
            unknown male ? | | | T-1
            """),
        // The claim of the wounded man is late: nothing was done for six weeks.
        StoryAttack(
            50, "Grenade thrown at a shop", .balochistan, "Khuzdar", "Invented Anar Bazaar", .grenade, .terroristAct,
            .attack, counted: (nil, 2),
            """
            injured male 52 | Haresh Kumar | Gobind Lal | h1 t0 @51 cnic | +3 /2 evidence civilian other
            injured female 45 | Nasreen Akhtar | Abdul Majeed | h2 t0 @52 cnic | +4 /3 decided civilian grievous
            """),
        StoryAttack(
            90, "Suicide attack at a bus terminal", .balochistan, "Quetta", "Invented Nau Bahar Terminal",
            .suicideAttack, .terroristAct, .attack, counted: (2, 9),
            """
            killed male 35 | Yousuf Raisani | Mir Hamza Raisani | t1 @61 cnic | +5 /6 sanctioned civilian heirs
            killed female 31 | Rukhsana Naz | Muhammad Rafiq | t1 @62 cnic | +6 /7 decided civilian heirs
            injured male 27 | عمران کاکڑ | گل خان | h2 t0 @63 cnic | +4 /5 funded civilian grievous
            killed male ? | | | T-4
            """),
        // Refused: no act of terrorism.
        StoryAttack(
            160, "Gas cylinder bursts in a hotel", .balochistan, "Khuzdar", nil, .explosion, .notTerrorism, .unknown,
            counted: (1, 1),
            """
            killed male 58 | Ghulam Hussain Bizenjo | Dad Mohd Bizenjo | t0 @71 cnic | +6 /7 decided civilian heirs
            injured male 20 | Saleem Bizenjo | Ghulam Hussain Bizenjo | h1 t0 @71 cnic | +6 /9 decided civilian other
            """),
        StoryAttack(
            300, "Families caught between two fires", .balochistan, "Khuzdar", nil, .armedClash, .terroristAct,
            .crossFire, counted: (1, nil),
            """
            killed female 40 | Hani Rind | Murad Rind | t0 @81 cnic | +7 /4 paid civilian heirs
            injured male 17 | Balach Rind | Sher Dil Rind | h1 t0 @81 | +7 /5 paid civilian grievous
            """),
        StoryAttack(
            420, "Labourers shot in their quarters", .balochistan, "Kech", nil, .shooting, .terroristAct,
            .targetKilling, counted: (2, 0),
            """
            killed male 26 | Muhammad Sajid | Muhammad Akram | t2 @91 cnic | +9 /4 paid civilian heirs
            killed male 23 | Tariq Mughal | Bashir Mughal | t2 @92 cnic | +9 /11 paid civilian heirs
            """),
    ]
}
