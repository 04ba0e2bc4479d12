namespace Kith.Matching.Tests.Comparing;

/// <summary>Names of one origin, the common ones first, with the other ways in which each is written or said.</summary>
public sealed record MadeUpNames(string[] Girls, string[] Boys, string[] Surnames, bool IsTransliterated)
{
    public static string[] Mail { get; } =
    ["gmail.com", "gmail.com", "hotmail.co.uk", "yahoo.co.uk", "outlook.com", "icloud.com"];

    private static readonly string[] Starts =
    [
        "Ash",
        "Black",
        "Brad",
        "Brook",
        "Cal",
        "Chad",
        "Clay",
        "Cole",
        "Crow",
        "Dal",
        "East",
        "Ed",
        "Farn",
        "Fair",
        "Glad",
        "Green",
        "Hal",
        "Ham",
        "Hart",
        "Haw",
        "Hol",
        "Kings",
        "Lang",
        "Lin",
        "Long",
        "Mar",
        "Mid",
        "Nor",
        "Oak",
        "Pem",
        "Red",
        "Rich",
        "Rod",
        "Sand",
        "Shel",
        "Stan",
        "Stock",
        "Sut",
        "Thorn",
        "Wal",
        "Wal",
        "West",
        "Whit",
        "Win",
    ];
    private static readonly string[] Ends =
    [
        "bourne",
        "by",
        "don",
        "field",
        "ford",
        "ham",
        "hurst",
        "ley",
        "man",
        "more",
        "ridge",
        "ton",
        "well",
        "wood",
        "worth",
    ];

    public static MadeUpNames[] Origins { get; } =
    [
        new(
            Words(
                "Olivia Amelia Isla Ava Mia Ivy Lily Isabella Freya Florence Willow Ella Poppy Grace Evie Elsie Sophie Rosie Daisy Emily Harper Maya Erin Ellie Phoebe Millie Evelyn Alice Charlotte Scarlett Molly Matilda Jessica Lola Eva Ruby Violet Chloe Hannah Megan Katherine Elizabeth Margaret Rebecca Abigail Victoria Jennifer Susan Donna Tracey Kelly Leanne Stacey Gemma Natalie Samantha Laura Kerry Joanne Michelle Zoe Paige Jade Demi Chelsea Courtney Shannon Bethany Lauren Caitlin Aimee Hayley Tanya Kirsty Heather"
            ),
            Words(
                "Noah Oliver George Arthur Leo Harry Jack Charlie Oscar Jacob Theodore Henry Thomas Archie William Freddie Alexander James Logan Lucas Finley Mason Joshua Max Isaac Ethan Joseph Samuel Daniel Benjamin Luke Toby Reuben Jayden Jaxon Riley Tyler Kai Callum Connor Liam Kyle Ryan Nathan Aaron Adam Michael Robert Christopher Matthew Andrew Stephen Anthony David Paul Mark Lee Darren Craig Wayne Scott Jason Dean Shane Carl Gary Stuart Kevin Peter Edward Frederick Stanley Ronnie Tommy Alfie Bobby"
            ),
            Words(
                "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harrison Ward Turner Hill Cooper Hughes Moore Clark King Baker Lewis Harris Allen Young Scott Martin Mitchell Parker Bennett Carter Cook Shaw Bailey Richardson Ellis Murphy Kelly Simpson Marshall Price Fox Chapman Gray Webb Mills Palmer Knight Stevens Lloyd Butler Barnes Fisher Pearson Holmes Dixon Hunt Rogers Powell Reynolds Hudson Fletcher"
            ),
            false
        ),
        new(
            Words("Fatima Aisha Maryam Zainab Khadija Amina Sana Hafsa Noor Iqra Safa Sumaya Zara Yasmin Laiba Sadia"),
            Words(
                "Muhammad Ahmed Ali Yusuf Ibrahim Omar Hassan Hussain Abdullah Hamza Bilal Usman Mustafa Zayn Imran Khalid"
            ),
            Words(
                "Khan Ahmed Ali Hussain Begum Akhtar Iqbal Mahmood Malik Shah Hussein Mohamed Rahman Chowdhury Mirza Siddiqui Aziz Bibi"
            ),
            true
        ),
        new(
            Words("Aleksandra Zofia Julia Hanna Maja Lena Oliwia Natalia Wiktoria Katarzyna Agnieszka Małgorzata"),
            Words("Jakub Antoni Szymon Filip Kacper Mikołaj Wojciech Michał Piotr Tomasz Krzysztof Paweł"),
            Words(
                "Kowalski Nowak Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski"
            ),
            true
        ),
        new(
            Words("Oksana Iryna Yuliia Olena Nataliia Kateryna Mariia Anastasiia"),
            Words("Oleksandr Dmytro Andrii Serhii Mykola Volodymyr Yurii Maksym"),
            Words("Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Melnyk Boiko Lysenko Rudenko"),
            true
        ),
    ];

    private static readonly string[][] Variants =
    [
        .. "Muhammad Mohammed Mohammad Mohamed|Ahmed Ahmad Ahmet|Yusuf Yousef Youssef Yousuf|Ibrahim Ebrahim|Omar Umar|Hassan Hasan|Hussain Husain Hussein Hossain|Usman Osman Uthman|Fatima Fatimah Fatema|Aisha Ayesha Aishah|Maryam Mariam Miriam|Zainab Zaynab Zeinab|Khadija Khadijah Khadeeja|Amina Aminah Ameena|Noor Nour Nur|Yasmin Yasmeen Jasmin|Aleksandra Alexandra Ola|Zofia Sofia Zosia|Jakub Kuba Jacob|Mikołaj Mikolaj Nicholas|Michał Michal|Paweł Pawel|Małgorzata Malgorzata Gosia|Katarzyna Kasia|Oksana Oxana|Iryna Irina Ірина|Yuliia Julia Юлія|Olena Elena Олена|Kateryna Katerina Катерина|Mariia Maria Марія|Oleksandr Alexander Олександр|Dmytro Dmitri Дмитро|Andrii Andriy Андрій|Serhii Sergey Сергій|Yurii Yuri Юрій|Maksym Maxim Максим|Olivia Liv Livvy|Amelia Millie Amy|Isabella Bella Izzy|Lily Lilly|Florence Flo Flossie|Evelyn Evie|Charlotte Lottie Charlie|Matilda Tilly|Jessica Jess|Katherine Kate Katie Kathryn|Elizabeth Liz Beth Lizzie|Margaret Maggie Peggy|Rebecca Becky|Abigail Abby Abbie|Victoria Vicky Tori|Jennifer Jenny|Susan Sue|Samantha Sam|Joanne Jo|Bethany Beth|Caitlin Kaitlin Katelyn|Sophie Sofie|Charlie Charley|Theodore Theo Teddy|Thomas Tom Tommy|William Will Billy|Freddie Freddy Fred|Alexander Alex|James Jamie Jim|Joshua Josh|Joseph Joe|Samuel Sam|Daniel Dan Danny|Benjamin Ben|Jayden Jaden Jaydon|Jaxon Jackson|Callum Calum|Connor Conor|Michael Mick Mike|Robert Rob Bob|Christopher Chris|Matthew Matt|Andrew Andy|Stephen Steven Steve|Anthony Tony|David Dave|Edward Eddie Ted|Frederick Fred|Archie Archibald|Henry Harry|Oliver Olly Ollie|Nathan Nathaniel|Jacob Jake"
            .Split('|')
            .Select(variants => variants.Split(' ')),
    ];

    public string Given(char sex, Dice dice) => dice.Often(sex == 'F' ? Girls : Boys);

    public string Surname(Dice dice) =>
        IsTransliterated || dice.Percent(45) ? dice.Often(Surnames) : dice.Of(Starts) + dice.Of(Ends);

    /// <summary>Another way to write or say the name; the name itself where there is none.</summary>
    public string Variant(string given, Dice dice)
    {
        var variants = Variants.FirstOrDefault(variants => variants.Contains(given));
        return variants is null ? given : dice.Of(variants);
    }

    private static string[] Words(string text) => text.Split(' ');
}
