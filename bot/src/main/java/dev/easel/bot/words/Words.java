package dev.easel.bot.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of one subject in one language. Immutable. */
public final class Words {
    private static final ResourceBundle.Control NEVER_THE_MACHINES_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * A subject's texts.
     *
     * @param subject the name of its files, such as {@code settings}
     * @param locale a person's; English unless it is Chinese
     */
    public static Words of(String subject, Locale locale) {
        Locale told =
                locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new Words(
                ResourceBundle.getBundle("dev.easel.bot.words." + subject, told, NEVER_THE_MACHINES_LANGUAGE), told);
    }

    /** A text as it stands, if there is one. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** A text as it stands. */
    public String say(String key) {
        return bundle.getString(key);
    }

    /**
     * A text with values in it, for {@code {0}} and so on, as {@link MessageFormat} has it: a quote is written twice. Whole
     * numbers stand without separators.
     */
    public String say(String key, Object... values) {
        Object[] plain = Arrays.stream(values)
                .map(value -> value instanceof Long || value instanceof Integer ? value.toString() : value)
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }
}
