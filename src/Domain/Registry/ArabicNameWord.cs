namespace FactCheck.Domain.Registry;

/// <summary>An Arabic word read without what is written onto it: article (ال), conjunction (و، ف), preposition (ب، ل، ك).</summary>
internal static class ArabicNameWord
{
    /// <summary>The folded word without its article; the word itself where it has none.</summary>
    public static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) =>
        word.Length > 4 && word[0] == 'ا' && word[1] == 'ل' ? word[2..] : word;

    /// <summary>The number of the word that is left without conjunction and preposition.</summary>
    /// <param name="words">The numbers of words.</param>
    /// <param name="word">The folded word.</param>
    /// <param name="joined">Whether it is joined to what stands before by «و».</param>
    /// <returns>The number; 0 where what is left is in no name.</returns>
    public static int WithoutProclitic(WordIds words, ReadOnlySpan<char> word, out bool joined)
    {
        joined = false;
        if (word.Length > 3 && word[0] is 'و' or 'ف')
        {
            joined = word[0] == 'و';
            int id = WithOrWithoutArticle(words, word[1..]);
            if (id > 0)
            {
                return id;
            }

            word = word[1..];
        }

        if (word.Length > 4 && word[0] == 'ل' && word[1] == 'ل' && words.Find(word[2..]) is > 0 and var afterLam)
        {
            return afterLam;
        }

        return word.Length > 3 && word[0] is 'ب' or 'ل' or 'ك' ? WithOrWithoutArticle(words, word[1..]) : 0;
    }

    private static int WithOrWithoutArticle(WordIds words, ReadOnlySpan<char> word)
    {
        int id = words.Find(word);
        return id > 0 ? id : words.Find(WithoutArticle(word));
    }
}
