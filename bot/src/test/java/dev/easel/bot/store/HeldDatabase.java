package dev.easel.bot.store;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a folder's database, says so, and holds it as long as it can. */
final class HeldDatabase {
    private HeldDatabase() {}

    public static void main(String[] arguments) throws IOException {
        try (Database database = Database.open(DatabaseAddress.inFolder(Path.of(arguments[0])))) {
            System.out.println(database.trouble().isEmpty() ? "open" : "trouble");
            System.exit(System.in.read() < 0 ? 0 : 1);
        }
    }
}
