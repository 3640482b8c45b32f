package dev.easel.bot.discord;

import dev.easel.bot.admin.AdminAnswer;
import dev.easel.bot.job.Asker;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;

/** A group that answers by words alone. Thread-safe. */
interface AdminTextGroup extends AdminGroup {
    /** Does in the background what is to be done, and says so. */
    String text(SlashCommandInteractionEvent event, Asker asker);

    @Override
    default Supplier<AdminAnswer> answer(SlashCommandInteractionEvent event, Asker asker) {
        return () -> new AdminAnswer(text(event, asker));
    }
}
