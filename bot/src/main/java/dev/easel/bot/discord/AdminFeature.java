package dev.easel.bot.discord;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.admin.AccessDesk;
import dev.easel.bot.admin.AdminAnswer;
import dev.easel.bot.admin.AppealDesk;
import dev.easel.bot.admin.AuditDesk;
import dev.easel.bot.admin.Deeds;
import dev.easel.bot.admin.DoorDesk;
import dev.easel.bot.admin.LimitsDesk;
import dev.easel.bot.admin.ModerationDesk;
import dev.easel.bot.admin.PaceDesk;
import dev.easel.bot.admin.QueueDesk;
import dev.easel.bot.admin.QuotaDesk;
import dev.easel.bot.admin.SettingsDesk;
import dev.easel.bot.admin.UsageDesk;
import dev.easel.bot.imagine.ChatLine;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Sentence;
import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** /admin, for those who may manage the server; that is checked at every call, whatever the server lets through. Thread-safe. */
final class AdminFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(AdminFeature.class);
    private static final String ADMIN = "admin";
    private static final CommandWords WORDS = new CommandWords(ADMIN);

    private final ImagineDesk desk;
    private final DoorDesk door;
    private final List<AdminGroup> groups;

    AdminFeature(ImagineDesk desk, AttachmentFetcher attachments) {
        this.desk = desk;
        Deeds deeds = new Deeds(desk.clock());
        door = new DoorDesk(desk, deeds);
        groups = List.of(
                new AdminQuotaGroup(new QuotaDesk(desk.books().quotas(), deeds)),
                new AdminAccessGroup(new AccessDesk(desk.books().policies(), deeds)),
                new AdminLimitsGroup(new LimitsDesk(desk.books().policies(), deeds, desk.studio()::modelNames)),
                new AdminPaceGroup(new PaceDesk(desk.books().policies(), deeds)),
                new AdminQueueGroup(new QueueDesk(desk, door, deeds), door),
                new AdminSettingsGroup(
                        new SettingsDesk(desk.books().policies(), desk.books().quotas(), deeds), attachments),
                new AdminAuditGroup(
                        new AuditDesk(desk.books().audit(), desk.clock()),
                        new UsageDesk(desk.books().audit(), desk.books().quotas(), desk.clock())),
                new AdminModerationGroup(new ModerationDesk(desk, deeds), new AppealDesk(desk, deeds)));
    }

    /** Tells in the background what has to be told once people can be reached. */
    void connected(ChatLine line) {
        CompletableFuture<Void> unused = desk.later(() -> door.remind(line))
                .thenAccept(told -> {})
                .exceptionally(failure -> {
                    LOG.error("who closed servers is not told of it", failure);
                    return null;
                });
    }

    @Override
    public List<CommandData> commands() {
        Map<String, CommandWords> words = groups.stream()
                .map(AdminGroup::options)
                .collect(Collectors.toMap(AdminOptions::group, AdminOptions::words));
        return List.of(Commands.slash(ADMIN, WORDS.describe(ADMIN))
                .addSubcommandGroups(groups.stream().map(AdminGroup::data).toList())
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                .setContexts(InteractionContextType.GUILD)
                .setLocalizationFunction(new AdminWords(WORDS, words)));
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Asker asker = Place.asker(event);
        Optional<AdminGroup> group = group(event.getSubcommandGroup());
        Optional<String> refusal = refusal(event, asker)
                .or(() -> group.map(found -> found.refusal(event, asker))
                        .orElseGet(() -> Optional.of(ChatTexts.UNKNOWN_COMMAND)));
        if (refusal.isPresent()) {
            Replies.whisper(event, refusal.get());
            return;
        }
        Replies.whisperLater(
                event,
                desk.later(refusing(group.orElseThrow().answer(event, asker))),
                (hook, answer) -> hook.editOriginal(message(answer)));
    }

    /** What will not do is told as any answer. */
    private static Supplier<AdminAnswer> refusing(Supplier<AdminAnswer> answer) {
        return () -> {
            try {
                return answer.get();
            } catch (RefusedInputException e) {
                return new AdminAnswer(Sentence.of(String.valueOf(e.getMessage())));
            }
        };
    }

    private Optional<AdminGroup> group(@Nullable String name) {
        return groups.stream()
                .filter(group -> group.options().group().equals(name))
                .findFirst();
    }

    static MessageEditData message(AdminAnswer answer) {
        return new MessageEditBuilder()
                .setContent(answer.text())
                .setFiles(answer.files().stream()
                        .map(file -> FileUpload.fromData(file.bytes(), file.name()))
                        .toList())
                .setComponents(ButtonRows.of(answer.rows()))
                .setAllowedMentions(List.<MentionType>of())
                .build();
    }

    static Optional<String> refusal(Interaction event, Asker asker) {
        Words words = Words.of(ADMIN, asker.locale());
        if (asker.server() == 0) {
            return Optional.of(words.say("no-server"));
        }
        Member member = event.getMember();
        return member == null || !member.hasPermission(Permission.MANAGE_SERVER)
                ? Optional.of(words.say("not-yours"))
                : Optional.empty();
    }

    @Override
    public void onSuggest(CommandAutoCompleteInteractionEvent event) {
        if (refusal(event, Place.asker(event)).isEmpty()) {
            group(event.getSubcommandGroup()).ifPresent(group -> group.onSuggest(event));
        } else {
            Suggestions.show(event, List.of());
        }
    }
}
