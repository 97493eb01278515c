import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Two who miss at once compute the same twice, and either result will do. */
class ComputedOnce {
  private final Map<String, String> slugs = new ConcurrentHashMap<>();
  private final Map<String, WeakReference<StringBuilder>> buffers = new ConcurrentHashMap<>();

  String slug(String title) {
    String known = slugs.get(title);
    if (known != null) {
      return known;
    }
    String slug = slugOf(title);
    slugs.put(title, slug);
    return slug;
  }

  String inOnePlace(String title) {
    String slug = slugs.get(title);
    if (slug == null) {
      slug = slugOf(title);
      slugs.put(title, slug);
    }
    return slug;
  }

  StringBuilder buffer(String name) {
    WeakReference<StringBuilder> known = buffers.get(name);
    StringBuilder there = known == null ? null : known.get();
    if (there != null) {
      return there;
    }
    StringBuilder made = new StringBuilder(name);
    buffers.put(name, new WeakReference<>(made));
    return made;
  }

  private static String slugOf(String title) {
    return title.strip().toLowerCase().replace(' ', '-');
  }
}
