package dev.easel.bot.discord;

import dev.easel.bot.admin.QuotaDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Words;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** /admin quota. Thread-safe. */
final class AdminQuotaGroup implements AdminTextGroup {
    private final QuotaDesk quotas;

    AdminQuotaGroup(QuotaDesk quotas) {
        this.quotas = quotas;
    }

    @Override
    public SubcommandGroupData data() {
        return AdminQuotaOptions.data();
    }

    @Override
    public AdminOptions options() {
        return AdminQuotaOptions.OPTIONS;
    }

    @Override
    public Optional<String> refusal(SlashCommandInteractionEvent event, Asker asker) {
        return AdminQuotaOptions.choosesTwice(event)
                ? Optional.of(Words.of("quota", asker.locale()).say("one-scope"))
                : Optional.empty();
    }

    @Override
    public String text(SlashCommandInteractionEvent event, Asker asker) {
        return switch (String.valueOf(event.getSubcommandName())) {
            case "set" -> quotas.set(asker, AdminQuotaOptions.rule(event));
            case "clear" -> quotas.clear(asker, AdminQuotaOptions.scope(event));
            case "show" -> shown(event, asker);
            case "grant" ->
                quotas.grant(
                        asker,
                        AdminQuotaOptions.user(event),
                        AdminQuotaOptions.unit(event),
                        AdminQuotaOptions.amount(event),
                        AdminQuotaOptions.days(event));
            case "reset" -> quotas.reset(asker, AdminQuotaOptions.user(event));
            case "zone" -> quotas.zone(asker, AdminQuotaOptions.zone(event));
            default -> ChatTexts.UNKNOWN_COMMAND;
        };
    }

    private String shown(SlashCommandInteractionEvent event, Asker asker) {
        OptionMapping user = event.getOption(AdminQuotaOptions.USER);
        if (user == null) {
            return quotas.rules(asker);
        }
        return quotas.standing(asker, user.getAsUser().getIdLong(), Place.roles(user.getAsMember()));
    }
}
