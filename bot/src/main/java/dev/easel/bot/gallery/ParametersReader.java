package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code parameters} text of other tools; see {@link GenerationParameters} for its form. */
final class ParametersReader {
    /** Fewer on the last line, and it belongs to the prompt. */
    private static final int FEWEST_SETTINGS = 3;

    /** Files laid over the model, named amid the prompt. */
    private static final Pattern NETWORK = Pattern.compile("<(?:lora|lyco|hypernet):[^<>]{1,300}>");

    private ParametersReader() {}

    /** @throws RefusedInputException where the text is in another form */
    static ForeignRecipe read(String text) {
        String whole = text.replace("\r\n", "\n").strip();
        int last = whole.lastIndexOf('\n') + 1;
        ForeignSettings settings = ForeignSettings.parse(whole.substring(last));
        if (settings.count() < FEWEST_SETTINGS) {
            throw new RefusedInputException("what it says of how it was drawn is in a form that easel does not read");
        }
        List<String> leftOut = new ArrayList<>();
        String prompts = whole.substring(0, last);
        int negative = negativeAt(prompts);
        String prompt = withoutNetworks(prompts.substring(0, negative), leftOut);
        String avoided =
                prompts.substring(Math.min(prompts.length(), negative + GenerationParameters.NEGATIVE.length()));
        return settings.recipe(prompt, withoutNetworks(avoided, leftOut), leftOut);
    }

    /** The first line that begins so, or the end. */
    private static int negativeAt(String prompts) {
        if (prompts.startsWith(GenerationParameters.NEGATIVE)) {
            return 0;
        }
        int line = prompts.indexOf("\n" + GenerationParameters.NEGATIVE);
        return line < 0 ? prompts.length() : line + 1;
    }

    private static String withoutNetworks(String prompt, List<String> leftOut) {
        Matcher networks = NETWORK.matcher(prompt);
        StringBuilder rest = new StringBuilder();
        while (networks.find()) {
            leftOut.add(networks.group());
            networks.appendReplacement(rest, "");
        }
        return networks.appendTail(rest).toString().strip();
    }
}
