function count() {
  return (Chat.Spaces.list().spaces ?? []).length;
}
