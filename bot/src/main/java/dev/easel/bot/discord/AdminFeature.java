package dev.easel.bot.discord;

import dev.easel.bot.admin.QuotaDesk;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** /admin, for those who may manage the server; that is checked at every call, whatever the server lets through. Thread-safe. */
final class AdminFeature implements Feature {
    private final ImagineDesk desk;
    private final QuotaDesk quotas;

    AdminFeature(ImagineDesk desk) {
        this.desk = desk;
        quotas = new QuotaDesk(desk.quotas());
    }

    @Override
    public List<CommandData> commands() {
        return List.of(AdminCommand.data());
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Asker asker = Place.asker(event);
        Optional<String> refusal = refusal(event, asker);
        if (refusal.isPresent()) {
            Replies.whisper(event, refusal.get());
            return;
        }
        Supplier<String> answer = answer(event, asker);
        Replies.whisperLater(event, desk.later(answer), (hook, text) -> hook.editOriginal(text));
    }

    private static Optional<String> refusal(SlashCommandInteractionEvent event, Asker asker) {
        Words words = Words.of("quota", asker.locale());
        if (asker.server() == 0) {
            return Optional.of(words.say("no-server"));
        }
        Member member = event.getMember();
        if (member == null || !member.hasPermission(Permission.MANAGE_SERVER)) {
            return Optional.of(words.say("not-yours"));
        }
        return AdminCommand.choosesTwice(event) ? Optional.of(words.say("one-scope")) : Optional.empty();
    }

    private Supplier<String> answer(SlashCommandInteractionEvent event, Asker asker) {
        return switch (event.getFullCommandName()) {
            case "admin quota set" -> () -> quotas.set(asker, AdminCommand.rule(event));
            case "admin quota clear" -> () -> quotas.clear(asker, AdminCommand.scope(event));
            case "admin quota show" -> () -> shown(event, asker);
            case "admin quota grant" ->
                () -> quotas.grant(
                        asker,
                        AdminCommand.user(event),
                        AdminCommand.unit(event),
                        AdminCommand.amount(event),
                        AdminCommand.days(event));
            case "admin quota reset" -> () -> quotas.reset(asker, AdminCommand.user(event));
            case "admin quota zone" -> () -> quotas.zone(asker, AdminCommand.zone(event));
            default -> () -> ChatTexts.UNKNOWN_COMMAND;
        };
    }

    private String shown(SlashCommandInteractionEvent event, Asker asker) {
        OptionMapping user = event.getOption(AdminCommand.USER);
        if (user == null) {
            return quotas.rules(asker);
        }
        return quotas.standing(asker, user.getAsUser().getIdLong(), Place.roles(user.getAsMember()));
    }
}
