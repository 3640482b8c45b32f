package dev.easel.bot.localchat.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads allowed mentions. */
final class MentionForm {
    private static final Set<String> KINDS = Set.of("roles", "users", "everyone");

    private MentionForm() {}

    static AllowedMentions read(FormNode message) {
        Optional<FormNode> object = message.object("allowed_mentions");
        return object.map(MentionForm::allowed).orElse(AllowedMentions.ALL);
    }

    private static AllowedMentions allowed(FormNode node) {
        Set<String> parse = new HashSet<>(node.texts("parse", 100));
        for (String kind : parse) {
            if (!KINDS.contains(kind)) {
                node.errors().choice(node.at("parse"), kind, "'roles', 'users', 'everyone'");
            }
        }
        List<Long> users = node.snowflakes("users", 0, 100);
        List<Long> roles = node.snowflakes("roles", 0, 100);
        exclusive(node, "users", parse, users);
        exclusive(node, "roles", parse, roles);
        return new AllowedMentions(
                parse.contains("everyone"),
                parse.contains("users"),
                parse.contains("roles"),
                Set.copyOf(users),
                Set.copyOf(roles),
                node.yes("replied_user"));
    }

    private static void exclusive(FormNode node, String kind, Set<String> parse, List<Long> ids) {
        if (parse.contains(kind) && !ids.isEmpty()) {
            node.errors()
                    .add(
                            node.path(),
                            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                            "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
        }
    }
}
