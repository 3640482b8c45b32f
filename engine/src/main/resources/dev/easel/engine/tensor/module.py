# The class that texts of bare methods are put behind.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
