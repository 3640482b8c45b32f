package dev.easel.bot.admin;

import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonFace;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.imagine.ChatLine;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.moderation.Refusal;
import dev.easel.bot.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Appeals against moderation, and what is decided of them; methods take milliseconds. Thread-safe. */
public final class AppealDesk {
    /** A message has five rows of buttons. */
    private static final int AT_ONCE = 4;

    private static final int LONGEST_PROMPT = 300;

    private final ImagineDesk desk;
    private final Deeds deeds;

    public AppealDesk(ImagineDesk desk, Deeds deeds) {
        this.desk = desk;
        this.deeds = deeds;
    }

    /** Keeps what somebody says against a refusal of theirs. */
    public String appeal(Asker asker, DrawingId refusal, String plea) {
        String said = plea.strip();
        String kept = said.substring(0, Math.min(Refusal.LONGEST_PLEA, said.length()));
        if (!desk.books().refusals().appeal(refusal, asker.user(), kept)) {
            return words(asker).say("appeal.none");
        }
        note(asker, "request.moderation.appealed", refusal, kept);
        return words(asker).say("appeal.sent");
    }

    /** The oldest open appeals of the server, with what was refused and buttons to decide them. */
    public AdminAnswer open(Asker asker) {
        List<Refusal> open = desk.books().refusals().open(asker.server(), AT_ONCE);
        if (open.isEmpty()) {
            return new AdminAnswer(words(asker).say("appeals.none"));
        }
        List<String> lines = new ArrayList<>();
        List<AdminAnswer.NamedFile> files = new ArrayList<>();
        List<List<ButtonFace>> rows = new ArrayList<>();
        int all = desk.books().refusals().countOpen(asker.server());
        lines.add(words(asker).say("appeals", all));
        for (int i = 0; i < open.size(); i++) {
            Refusal refusal = open.get(i);
            lines.add(line(asker, i + 1, refusal));
            rows.add(buttons(asker, i + 1, refusal.id()));
            if (!refusal.picture().isEmpty()) {
                // Hidden until it is clicked on, as Discord has it by the name.
                String name = "SPOILER_" + (i + 1) + ".png";
                files.add(new AdminAnswer.NamedFile(name, desk.books().archive().read(refusal.picture())));
            }
        }
        return new AdminAnswer(String.join("\n", lines), files, rows);
    }

    private static String line(Asker asker, int number, Refusal refusal) {
        String plea =
                refusal.plea().isEmpty() ? words(asker).say("appeals.no-plea") : ModerationTexts.code(refusal.plea());
        return words(asker)
                .say(
                        "appeals.line",
                        number,
                        Long.toUnsignedString(refusal.asker().user()),
                        refusal.at().getEpochSecond(),
                        ModerationTexts.code(shortened(refusal.prompt())),
                        ModerationTexts.code(refusal.reason()),
                        plea);
    }

    private static String shortened(String prompt) {
        return prompt.length() <= LONGEST_PROMPT ? prompt : prompt.substring(0, LONGEST_PROMPT) + "…";
    }

    private static List<ButtonFace> buttons(Asker asker, int number, DrawingId refusal) {
        return List.of(
                new ButtonFace(
                        new ButtonId(ButtonAction.APPEAL_ACCEPT, 0, refusal),
                        words(asker).say("accept", number)),
                new ButtonFace(
                        new ButtonId(ButtonAction.APPEAL_DISMISS, 0, refusal),
                        words(asker).say("dismiss", number)));
    }

    /**
     * Decides an appeal of the server of who asks, and tells what is left.
     *
     * @param line by which who appealed is told
     */
    public AdminAnswer decide(Asker asker, DrawingId refusal, boolean accepted, ChatLine line) {
        boolean decided = desk.books().refusals().decide(refusal, asker.server(), accepted);
        if (decided) {
            note(asker, accepted ? "moderation.accepted" : "moderation.dismissed", refusal, "");
            desk.books().refusals().find(refusal).ifPresent(one -> tell(one, accepted, line));
        }
        String said = words(asker).say(!decided ? "decided.none" : accepted ? "decided.accepted" : "decided.dismissed");
        AdminAnswer left = open(asker);
        return new AdminAnswer(said + "\n" + left.text(), left.files(), left.rows());
    }

    private static void tell(Refusal refusal, boolean accepted, ChatLine line) {
        Asker appellant = refusal.asker();
        String key = accepted ? "appeal.accepted" : "appeal.dismissed";
        String prompt = ModerationTexts.code(shortened(refusal.prompt()));
        line.tell(appellant.server(), appellant.user(), words(appellant).say(key, prompt));
    }

    private void note(Asker asker, String action, DrawingId refusal, String detail) {
        desk.books().audit().add(deeds.of(asker, action, refusal.hex(), detail));
    }

    private static Words words(Asker asker) {
        return ModerationDesk.words(asker);
    }
}
