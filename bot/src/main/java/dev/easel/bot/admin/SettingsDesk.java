package dev.easel.bot.admin;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.Doorkeeper;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.words.Words;
import java.util.List;

/** All that is set on a server, taken out and in; methods take milliseconds. Thread-safe. */
public final class SettingsDesk {
    /** Of a file, in bytes. */
    public static final int LARGEST = 256 * 1024;

    private final PolicyBook policies;
    private final QuotaBook quotas;
    private final Deeds deeds;

    public SettingsDesk(PolicyBook policies, QuotaBook quotas, Deeds deeds) {
        this.policies = policies;
        this.quotas = quotas;
        this.deeds = deeds;
    }

    public AdminAnswer export(Asker asker) {
        String name = "easel-settings-" + Long.toUnsignedString(asker.server()) + ".json";
        AdminAnswer.NamedFile file =
                new AdminAnswer.NamedFile(name, current(asker).bytes());
        return new AdminAnswer(words(asker).say("exported"), List.of(file));
    }

    private SettingsFile current(Asker asker) {
        return new SettingsFile(quotas.of(asker.server()), policies.of(asker.server()));
    }

    /** Replaces all of it by a file, or nothing where anything of that will not do. */
    public String replace(Asker asker, byte[] file) {
        Words words = words(asker);
        if (file.length > LARGEST) {
            return tooLarge(asker, file.length);
        }
        SettingsFile next;
        try {
            next = new SettingsReader(asker.locale()).read(file);
        } catch (RefusedInputException e) {
            return words.say("refused", String.valueOf(e.getMessage()));
        }
        List<String> changes = SettingsChanges.between(current(asker), next, words);
        if (changes.isEmpty()) {
            return words.say("imported.same");
        }
        policies.replace(
                keptBy(asker, next.policy()),
                next.quota(),
                deeds.of(asker, "settings.import", "", String.join("; ", changes)));
        quotas.changed(asker.server());
        return words.say("imported") + "\n" + SettingsChanges.shortened(changes, words);
    }

    /** Who closed a server elsewhere is not who closes it here. */
    private static ServerPolicy keptBy(Asker asker, ServerPolicy policy) {
        Door door = policy.access().door().keptBy(Doorkeeper.of(asker.user(), asker.locale()));
        return policy.withAccess(policy.access().with(door));
    }

    /** The refusal of a file by its announced size. */
    public String tooLarge(Asker asker, long bytes) {
        Words words = words(asker);
        return words.say("refused", words.say("too-large", bytes, LARGEST));
    }

    /** The refusal of a file that cannot be fetched. */
    public String unreadable(Asker asker, String why) {
        return words(asker).say("refused", why);
    }

    private static Words words(Asker asker) {
        return Words.of("transfer", asker.locale());
    }
}
