/* Bytes cut where the end lies before the start are empty in Python. What mypyc 2.4 makes of `data[5:3]` asks CPython for
   bytes of a negative size, which raises; compiled code gets this in its place (hatch_build.py includes it). */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static inline PyObject *vncite_bytes(const char *data, Py_ssize_t size) {
    return PyBytes_FromStringAndSize(data, size < 0 ? 0 : size);
}
#define PyBytes_FromStringAndSize vncite_bytes
