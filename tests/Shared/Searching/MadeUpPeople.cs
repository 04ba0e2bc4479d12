using System.Globalization;
using Kith.Matching;

namespace Kith.Tests.Searching;

/// <summary>Made-up people of the communities that an English children's service knows; names as common and as rare as names are.</summary>
internal static class MadeUpPeople
{
    private sealed record Community(double Share, string[] Girls, string[] Boys, string[] Families);

    private static string[] Split(string names) => names.Split(' ');

    private static readonly string[] English =
    [
        .. Split(
            "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Khan Hughes Edwards Hill Moore Clark Harrison Scott Young Morris Ward Turner Carter Phillips Mitchell James Campbell Anderson Allen Cook Bailey Parker Miller Davis Murphy Price Bell Baker Griffiths Kelly Simpson Marshall Collins Bennett Cox Richardson Fox Gray Rose Chapman Hunt Robertson Shaw Reynolds Lloyd Ellis Richards Russell Wilkinson Graham Stewart Reid Murray Powell Palmer Holmes Rogers Stevens Walsh Hunter Thomson Matthews Ross Owen Mason Knight Kennedy Butler Saunders Cole Pearce Dean Foster Harvey Hudson Gibson Mills Berry Barnes Pearson Kaur Kirk Armstrong Carroll Ryan Byrne Doyle Gallagher O'Brien O'Connor O'Neill McCarthy McDonald McLoughlin Fitzgerald Quinn Nolan Brennan Daly Whitlock Thorne Pritchard Llewellyn Gwynne Probert Bevan"
        ),
        .. Combined(
            "Whit Har Black Thorn Ash Brad Hol Kings Lang Mid New Nor Old Pem Rad Red Stan Sut Thur Wal Wes Win Wool York Bar Bir Bur Cal Clay Cran Dar Down Eas Ford Gar Green Hack Hart Hazel Hen High Hurst Ing Kel Kirk Lind Long Mar Mill Oak Pad Pen Rams Rock Row Sand Shel Ship",
            "lock field ley wood ton worth by ham shaw croft more den stead well bridge man er gate hurst combe son mere wick stone land"
        ),
    ];

    private static readonly Community[] Communities =
    [
        new(
            0.68,
            Split(
                "Olivia Amelia Emily Jessica Sophie Chloe Lucy Charlotte Grace Ella Hannah Megan Katie Lauren Amy Rebecca Jade Bethany Holly Molly Georgia Abigail Ellie Isabella Mia Daisy Freya Poppy Evie Leah Alice Eleanor Isabel Elizabeth Margaret Catherine Katherine Sarah Victoria Alexandra Samantha Jennifer Stephanie Natalie Nicola Donna Tracey Sharon Michelle Lisa Karen Kelly Gemma Siobhan Niamh Aoife Ciara Caoimhe Orla Sinead Roisin Saoirse Eilidh Rhiannon Sian Cerys Angharad Kayleigh Chantelle Shannon Courtney Paige Demi Summer Skye Scarlett Maisie Matilda Florence Rosie Phoebe Imogen Francesca Harriet Zara Zoe Naomi Rachel Ruth Hazel Penelope Josephine Jacqueline Philippa Patricia Barbara Susan Dorothy Heather Anne-Marie"
            ),
            Split(
                "Jack Oliver Harry George Thomas James Joshua William Daniel Samuel Joseph Charlie Alfie Jacob Ethan Benjamin Matthew Luke Ryan Callum Liam Connor Jamie Adam Alexander Nathan Lewis Jake Kyle Kieran Aaron Cameron Dylan Tyler Jordan Max Leo Archie Oscar Logan Harvey Riley Toby Edward Robert Michael David Christopher Andrew Stephen Steven Paul Mark Richard Anthony Peter John Kevin Gary Lee Sean Patrick Declan Eoin Cian Oisin Padraig Rory Finlay Owen Rhys Gareth Dafydd Ieuan Geoffrey Jeffrey Philip Gregory Nicholas Timothy Jonathan Frederick Theodore Zachary Sebastian Dominic Vincent Leonard Ronald Kenneth Stuart Graham Alan Ian Neil Craig Darren Wayne Jason Shane Brandon Curtis Reece Kai Jayden Mason Tobias"
            ),
            English
        ),
        new(
            0.13,
            Split(
                "Fatima Aisha Maryam Zainab Khadija Amina Hafsa Sumaya Layla Noor Yasmin Sana Iqra Zara Maria Saima Nadia Rukhsana Shazia Nasreen Farzana Halima Ruqayyah Safiya Hana Iman Asma Samira Rabia Sadia Bushra Tahira Parveen Shabana Hodan Ifrah Fadumo Sahra"
            ),
            Split(
                "Mohammed Muhammad Ahmed Ali Yusuf Ibrahim Hassan Hussein Omar Abdullah Hamza Bilal Usman Adam Zain Ismail Khalid Imran Tariq Rashid Faisal Kareem Nasir Salim Junaid Haroon Idris Suleiman Musa Mustafa Asif Javed Naveed Shahid Zubair Waqar Abdirahman Mahmoud Said Jamal"
            ),
            [
                .. Split(
                    "Khan Ahmed Hussain Ali Begum Malik Mahmood Akhtar Iqbal Mohammed Rahman Miah Uddin Islam Hassan Chowdhury Shah Sheikh Qureshi Siddiqui Mirza Bhatti Butt Aziz Rashid Hussein Abdi Warsame Farah Al-Hassan Al-Sayed El-Masri Yousef Haddad Mansour Saleh Osman Nur Aden Jama"
                ),
                .. Combined(
                    "Ab Far Gul Har Jal Kam Mans Naw Qad Raf Saj Taj Wah Zam Bash Faz",
                    "oor ari iz uddin ani i awi ullah eed aan at iar"
                ),
            ]
        ),
        new(
            0.06,
            Split(
                "Priya Simran Harpreet Jaspreet Manpreet Gurpreet Amandeep Kiran Anjali Pooja Neha Meera Sunita Lakshmi Deepa Kavita Shreya Ananya Diya Jasvinder Balwinder Rekha Geeta Nisha"
            ),
            Split(
                "Arjun Rohan Aarav Gurpreet Harpreet Jaspreet Amandeep Sukhdeep Rajesh Vikram Sanjay Deepak Ravi Sunil Anil Vijay Manjit Balwinder Surinder Krishna Aryan Nikhil Karan Jagdeep"
            ),
            Split(
                "Singh Kaur Patel Sharma Shah Gill Dhillon Sandhu Sidhu Grewal Bains Dhaliwal Mistry Desai Mehta Joshi Chauhan Parmar Solanki Nair Reddy Rao Gupta Verma Kumar Bhatt Sivakumar Balasubramaniam Chatterjee Mukherjee Krishnamurthy Venkatesan"
            )
        ),
        new(
            0.07,
            Split(
                "Zofia Julia Maja Zuzanna Hanna Lena Oliwia Katarzyna Malgorzata Agnieszka Magdalena Monika Joanna Anna Ewa Karolina Natalia Aleksandra Elena Ioana Andreea Mihaela Cristina Iulia Svetlana Oksana Yelena Łucja Elżbieta"
            ),
            Split(
                "Jakub Szymon Jan Filip Antoni Mateusz Wojciech Krzysztof Tomasz Piotr Paweł Michał Łukasz Grzegorz Andrzej Stanisław Maciej Bartosz Kacper Mikołaj Alexandru Andrei Mihai Ionut Stefan Dmitri Sergei Volodymyr Oleksandr Vasile"
            ),
            Split(
                "Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Szczepański Krawczyk Piotrowski Grabowski Pawłowski Michalski Adamczyk Wieczorek Jabłoński Król Majewski Olszewski Popescu Ionescu Popa Radu Dumitru Stoica Constantinescu Ivanov Petrov Shevchenko Kovalenko Bondarenko Horvath Novotny Słowińska Brzęczyszczykiewicz"
            )
        ),
        new(
            0.06,
            Split(
                "Chioma Ngozi Ifeoma Adaeze Chiamaka Oluwaseun Temitope Folasade Yetunde Omolara Abena Akosua Ama Esi Efua Tendai Rudo Chipo Blessing Precious Grace Patience Mercy Esther"
            ),
            Split(
                "Chukwuemeka Chinedu Obinna Emeka Oluwatobi Babatunde Adewale Ayodele Olumide Kwame Kofi Kwabena Yaw Kojo Tendai Tatenda Farai Tinashe Emmanuel Samuel David Michael Daniel Joshua"
            ),
            [
                .. Split(
                    "Okafor Okonkwo Adeyemi Adebayo Ogunleye Oladipo Balogun Eze Nwosu Mensah Owusu Boateng Asante Osei Appiah Moyo Ncube Ndlovu Sibanda Dube Mutasa Chikwanda Mugabe Kamara Sesay Conteh Bangura Diallo Traore"
                ),
                .. Combined(
                    "Ade Olu Ogun Oko Chi Nwa Ak Ama",
                    "bayo yemi kunle wale mide nkwo chukwu for ola niyi tola"
                ),
            ]
        ),
    ];

    private static readonly string[] Streets =
    [
        .. Split(
            "High Station Church Park Victoria Green Manor Kings Queens New Grange Springfield School Mill Alexander Windsor Broadway York Highfield Albert Orchard Grove"
        ),
        .. Combined(
            "Ac Bram Cher Dun Elm Fern Glen Holl Ivy Jes Lim Map Nut Ox Pop Row Syc Tul Vin Wil Yew Birch Cedar Dray Abb Carl Marl Nether",
            "acia ble ry stan wood dale side ington field brook mont ley worth ford hurst"
        ),
    ];

    private static readonly string[] StreetKinds =
    [
        "Road",
        "Street",
        "Avenue",
        "Close",
        "Lane",
        "Drive",
        "Crescent",
        "Way",
    ];
    private static readonly string[] Towns =
    [
        "Northfield",
        "Aldbury",
        "Kingsmere",
        "Westhaven",
        "Marlow Green",
        "Port Ellery",
    ];
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";

    /// <summary>One person; always the same for one number and seed.</summary>
    public static Particulars At(int number, ulong seed = 1)
    {
        var draw = new Draw(seed * 1_000_003 + (ulong)number);
        var community = Pick(ref draw);
        var girl = draw.Happens(0.5);
        var family = Family(ref draw, community);
        var given = Given(ref draw, community, girl);
        List<PersonName> names =
        [
            new(draw.Happens(0.4) ? $"{given} {Given(ref draw, community, girl)}" : given, family),
        ];
        if (draw.Happens(0.15))
            names.Add(new(given, Family(ref draw, community)));
        var isChild = draw.Happens(0.6);
        var born = new DateOnly(isChild ? 2007 : 1955, 1, 1).AddDays(draw.Below(isChild ? 19 * 365 : 50 * 365));
        var mother = new PersonName(
            Given(ref draw, community, true),
            draw.Happens(0.6) ? family : Family(ref draw, community)
        );
        var father = new PersonName(
            Given(ref draw, community, false),
            draw.Happens(0.7) ? family : Family(ref draw, community)
        );
        return new Particulars((number + 1).ToString(CultureInfo.InvariantCulture))
        {
            Names = names,
            Born = new(born.Year, born.Month, born.Day),
            Sex = girl ? 'F' : 'M',
            Places = [Place(ref draw)],
            Telephones = draw.Happens(0.7) ? [$"07{Digits(ref draw, 9)}"] : [],
            Identifiers = draw.Happens(0.8)
                ? new Dictionary<string, string> { ["nhs"] = $"4{Digits(ref draw, 9)}" }
                : new Dictionary<string, string>(),
            Relatives = draw.Happens(0.6) ? [mother, father] : [mother],
        };
    }

    private static Community Pick(ref Draw draw)
    {
        var left = draw.Next();
        foreach (var community in Communities)
            if ((left -= community.Share) < 0)
                return community;
        return Communities[0];
    }

    private static string Given(ref Draw draw, Community community, bool girl) =>
        draw.Skewed(girl ? community.Girls : community.Boys);

    private static string Family(ref Draw draw, Community community) =>
        draw.Happens(0.04)
            ? $"{draw.Skewed(community.Families)}-{draw.Skewed(community.Families)}"
            : draw.Skewed(community.Families);

    private static Place Place(ref Draw draw) =>
        new(
            $"{draw.Below(180) + 1} {draw.Skewed(Streets)} {draw.Of(StreetKinds)}",
            $"NN{draw.Below(18) + 1} {draw.Below(9) + 1}{draw.Of(Letters.ToCharArray())}{draw.Of(Letters.ToCharArray())}",
            draw.Skewed(Towns)
        );

    private static string Digits(ref Draw draw, int count)
    {
        var digits = new char[count];
        for (var index = 0; index < count; index++)
            digits[index] = (char)('0' + draw.Below(10));
        return new(digits);
    }

    private static IEnumerable<string> Combined(string starts, string ends) =>
        from end in ends.Split(' ')
        from start in starts.Split(' ')
        select start + end;
}
