using Xunit;

namespace FactCheck.Domain.Tests.Registry;

/// <summary>Mentions of our own that look like a registered source and name none.</summary>
internal static class TrapExamples
{
    public static TheoryData<string, string> All()
    {
        var rows = new TheoryData<string, string>();
        foreach (string line in Lines.Split('\n'))
        {
            string[] cells = line.Split('|');
            rows.Add(cells[0], cells[1]);
        }

        return rows;
    }

    private const string Lines = """
        en|Moscow residents
        en|the Moscow city government
        en|the Moscow police
        en|Russian officials
        en|a Russian official
        en|Western officials
        en|Russian news agencies
        en|Russian state media
        en|Chinese media
        en|a source in the Kremlin
        en|a Kremlin official
        en|Kremlin critic Ivan Petrov
        en|Kremlin-backed media
        en|the Kremlin newspaper
        en|Time
        en|the time
        en|the times
        en|The Times
        en|the sun
        en|who
        en|us
        en|the agency
        en|the ministry
        en|the foreign ministry
        en|the president
        en|Georgia
        en|Chad Johnson
        en|Michael Jordan
        en|Texas Governor Greg Abbott
        en|California's health department
        en|an adviser to Vladimir Putin
        en|Navalny's lawyer
        en|Lyudmila Putin
        en|John Sullivan
        en|the US and British governments
        en|a former Kremlin spokesman
        en|Washington state officials
        en|Washington Governor Jay Inslee
        en|the Paris prosecutor
        en|London police
        en|researchers
        en|a man in Moscow
        en|Denzel Washington
        en|Russian
        en|the Russian
        en|Israeli media
        en|two sources familiar with NATO talks
        en|the UN envoy's critics
        en|the ambassador to Russia
        fr|les habitants de Moscou
        fr|la mairie de Paris
        fr|le maire de Moscou
        fr|les médias russes
        fr|les agences russes
        fr|des responsables américains
        fr|une source au Kremlin
        fr|l'agence
        fr|le ministère
        fr|le ministre de la Défense
        fr|l'avocat de Vladimir Poutine
        fr|un proche d'Emmanuel Macron
        fr|les experts de l'ONU
        fr|le préfet de police de Paris
        fr|la libération
        fr|la croix
        fr|un diplomate européen
        fr|les Russes
        ru|жители Москвы
        ru|мэр Москвы Сергей Собянин
        ru|власти Москвы
        ru|правительство Москвы
        ru|полиция Парижа
        ru|российские СМИ
        ru|российские агентства
        ru|источник в Кремле
        ru|источник агентства
        ru|агентство
        ru|министерство обороны
        ru|губернатор Московской области
        ru|адвокат Навального
        ru|адвокат Алексея Навального
        ru|бывший пресс-секретарь Кремля
        ru|экс-глава МИД Украины
        ru|чиновник Белого дома
        ru|эксперты ООН
        ru|сторонники Путина
        ru|американские чиновники
        ru|Иван Песковский
        ru|помощник Путина
        ru|время
        ru|дождь
        ar|سكان موسكو
        ar|عمدة موسكو
        ar|وكالات الأنباء الروسية
        ar|وسائل الإعلام الروسية
        ar|مصدر في الكرملين
        ar|مسؤول في البيت الأبيض
        ar|مسؤولون أمريكيون
        ar|الوكالة
        ar|وزارة الدفاع
        ar|الرئيس
        ar|محامي بوتين
        ar|مستشار الرئيس بوتين السابق
        ar|المتحدث السابق باسم الكرملين
        ar|خبراء الأمم المتحدة
        ar|القاعدة
        ar|رئيس بلدية باريس
        ar|شرطة لندن
        ar|الإعلام الإسرائيلي
        ar|الروس
        ar|كونا
        ar|الغرب
        ar|مراسل
        ar|شهود عيان في غزة
        ar|صحيفة محلية
        en|Ivan Smith, president of the American Academy of Painting
        en|the president of American Airlines
        en|Colonel John Smith, a military spokesman in Baghdad
        en|the chairman of China Evergrande
        en|the secretary of state
        en|Foreign Secretary Ana Pérez
        fr|le monde
        fr|le monde arabe
        fr|l'équipe
        fr|un parisien
        en|the Russian Orthodox Church
        en|the Russian state news agency
        en|the Russian ambassador to the United Nations
        en|the Russian side
        fr|un haut responsable américain
        fr|le régime syrien
        ru|военный эксперт
        ru|вице-премьер РФ Александр Новак
        ar|وكالة الأنباء الروسية
        ar|مصادر روسية
        ar|مندوب روسيا لدى الأمم المتحدة
        ar|مكتب نتنياهو
        ar|التلفزيون السوري
        ru|вице-премьер Украины
        """;
}
