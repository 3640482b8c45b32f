package dev.easel.bot.discord;

import dev.easel.bot.insight.InsightAction;
import dev.easel.bot.insight.InsightButton;
import dev.easel.bot.insight.NumberedPrompts;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.emoji.Emoji;

/** The buttons below prompts to choose from. */
final class InsightRows {
    private InsightRows() {}

    /** The row of the prompts' numbers, and a row of others; none of them empty. */
    static List<ActionRow> of(NumberedPrompts prompts, List<Button> others) {
        List<Button> numbers = new ArrayList<>();
        for (int number = 1; number <= prompts.prompts().size(); number++) {
            String id = new InsightButton(InsightAction.PICK, number).format();
            numbers.add(Button.secondary(id, Emoji.fromUnicode(NumberedPrompts.sign(number))));
        }
        List<ActionRow> rows = new ArrayList<>();
        if (!numbers.isEmpty()) {
            rows.add(ActionRow.of(numbers));
        }
        if (!others.isEmpty()) {
            rows.add(ActionRow.of(others));
        }
        return rows;
    }
}
