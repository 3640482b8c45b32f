package dev.easel.bot.discord;

import dev.easel.bot.IoReason;
import dev.easel.bot.admin.AdminAnswer;
import dev.easel.bot.admin.SettingsDesk;
import dev.easel.bot.job.Asker;
import java.io.IOException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin settings. Thread-safe. */
final class AdminSettingsGroup implements AdminGroup {
    private static final AdminOptions OPTIONS = new AdminOptions("settings", new CommandWords("transfer"));
    private static final String IMPORT = "import";
    private static final String FILE = "file";

    private final SettingsDesk settings;
    private final AttachmentFetcher attachments;

    AdminSettingsGroup(SettingsDesk settings, AttachmentFetcher attachments) {
        this.settings = settings;
        this.attachments = attachments;
    }

    @Override
    public SubcommandGroupData data() {
        return OPTIONS.data(
                OPTIONS.sub("export"),
                OPTIONS.sub(IMPORT)
                        .addOptions(OPTIONS.option(IMPORT, OptionType.ATTACHMENT, FILE)
                                .setRequired(true)));
    }

    @Override
    public AdminOptions options() {
        return OPTIONS;
    }

    @Override
    public Supplier<AdminAnswer> answer(SlashCommandInteractionEvent event, Asker asker) {
        Message.Attachment file = event.getOption(FILE, OptionMapping::getAsAttachment);
        return () -> file == null ? settings.export(asker) : new AdminAnswer(replaced(asker, file));
    }

    private String replaced(Asker asker, Message.Attachment file) {
        if (file.getSize() > SettingsDesk.LARGEST) {
            return settings.tooLarge(asker, file.getSize());
        }
        try {
            return settings.replace(asker, attachments.read(attachments.picture(file)));
        } catch (IOException e) {
            return settings.unreadable(asker, IoReason.of(e));
        }
    }
}
